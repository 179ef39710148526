/** What a process of the ledger can be. */
@NullMarked
package vn.sogiamsat.app.roles;

import org.jspecify.annotations.NullMarked;

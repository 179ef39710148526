/** Signing in, and a user's own account. */
@NullMarked
package vn.sogiamsat.query.account;

import org.jspecify.annotations.NullMarked;

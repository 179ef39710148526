/** Tests of the commands that need no running ledger. */
@NullMarked
package vn.sogiamsat.app.cli;

import org.jspecify.annotations.NullMarked;

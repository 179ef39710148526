/** Tests of the shell script {@code ./ledger}: which Java it takes, when it builds, what it says when it cannot. */
@NullMarked
package vn.sogiamsat.app.script;

import org.jspecify.annotations.NullMarked;

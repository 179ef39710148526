/** A witness as a process of its own: for a committee that keeps an eye on other people's ledgers. */
@NullMarked
package vn.sogiamsat.app.witness;

import org.jspecify.annotations.NullMarked;

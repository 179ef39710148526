/** The pages as people meet them: in a real browser, over a whole ledger that holds the pilot. */
@NullMarked
package vn.sogiamsat.app.browser;

import org.jspecify.annotations.NullMarked;

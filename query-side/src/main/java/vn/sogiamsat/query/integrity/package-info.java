/** The page that says what vouches for the ledger, and what was found when all of it was looked through. */
@NullMarked
package vn.sogiamsat.query.integrity;

import org.jspecify.annotations.NullMarked;

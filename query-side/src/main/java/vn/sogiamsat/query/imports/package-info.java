/** Files of offices, weighed line by line and then told to the ledger. */
@NullMarked
package vn.sogiamsat.query.imports;

import org.jspecify.annotations.NullMarked;

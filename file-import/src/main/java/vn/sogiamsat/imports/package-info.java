/** Tables of offices, read as what is told to the ledger: no Spring, no Axon, no clock. */
@NullMarked
package vn.sogiamsat.imports;

import org.jspecify.annotations.NullMarked;

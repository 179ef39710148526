/** Tests of making and migrating the ledger's database. */
@NullMarked
package vn.sogiamsat.command.migration;

import org.jspecify.annotations.NullMarked;

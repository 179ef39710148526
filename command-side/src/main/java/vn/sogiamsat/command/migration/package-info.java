/** Makes the ledger's database and brings its schema up to date, under the owner's role, never in the application. */
@NullMarked
package vn.sogiamsat.command.migration;

import org.jspecify.annotations.NullMarked;

/** States which events the ledger has and has not, of what the event store and the claims hold. */
@NullMarked
package vn.sogiamsat.command.absence;

import org.jspecify.annotations.NullMarked;

/**
 * The event store: Axon's JDBC engine on PostgreSQL, the bytes of facts, and the sequencer that gives them one order.
 */
@NullMarked
package vn.sogiamsat.command.store;

import org.jspecify.annotations.NullMarked;

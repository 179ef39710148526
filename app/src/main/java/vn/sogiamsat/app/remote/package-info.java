/**
 * The ports of one side, called from a process in which that side does not play: over Axon's query bus, which Axon
 * Server routes to a process that has it.
 */
@NullMarked
package vn.sogiamsat.app.remote;

import org.jspecify.annotations.NullMarked;

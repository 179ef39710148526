/** Tests of the event store. */
@NullMarked
package vn.sogiamsat.command.store;

import org.jspecify.annotations.NullMarked;

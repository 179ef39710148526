/** Follows a request through the logs: an id for each, from the door through commands and events to the views. */
@NullMarked
package vn.sogiamsat.app.trace;

import org.jspecify.annotations.NullMarked;

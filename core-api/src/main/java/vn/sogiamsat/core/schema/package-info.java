/** JSON Schemas of what senders may put into a CloudEvent's data, derived from the event records. */
@NullMarked
package vn.sogiamsat.core.schema;

import org.jspecify.annotations.NullMarked;

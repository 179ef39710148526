/** Serves the schema and an example of every type that senders may submit. */
@NullMarked
package vn.sogiamsat.command.schema;

import org.jspecify.annotations.NullMarked;

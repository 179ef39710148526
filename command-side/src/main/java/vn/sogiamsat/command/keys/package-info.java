/** The keys that wrap all other keys: each lies in a file of its own, outside the database. */
@NullMarked
package vn.sogiamsat.command.keys;

import org.jspecify.annotations.NullMarked;

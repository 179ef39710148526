/** A migrated database for tests, with the roles of a real deployment. */
@NullMarked
package vn.sogiamsat.command.testing;

import org.jspecify.annotations.NullMarked;

/** What can be known of the compose files without Docker. */
@NullMarked
package vn.sogiamsat.app.compose;

import org.jspecify.annotations.NullMarked;

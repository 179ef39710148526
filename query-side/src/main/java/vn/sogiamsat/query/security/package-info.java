/** Who is signed in, what they may see, and the door they came in by. */
@NullMarked
package vn.sogiamsat.query.security;

import org.jspecify.annotations.NullMarked;

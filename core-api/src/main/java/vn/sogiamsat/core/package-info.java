/** What every fact has: header, identity, stream, and its form as JSON. */
@NullMarked
package vn.sogiamsat.core;

import org.jspecify.annotations.NullMarked;

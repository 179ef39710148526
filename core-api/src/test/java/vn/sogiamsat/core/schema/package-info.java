/** Tests that schemas, examples and records say the same. */
@NullMarked
package vn.sogiamsat.core.schema;

import org.jspecify.annotations.NullMarked;

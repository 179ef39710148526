/** The made-up province, held against the schemas and the rules. */
@NullMarked
package vn.sogiamsat.app.province;

import org.jspecify.annotations.NullMarked;

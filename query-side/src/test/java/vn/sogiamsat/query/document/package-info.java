/** Tests of downloads. */
@NullMarked
package vn.sogiamsat.query.document;

import org.jspecify.annotations.NullMarked;

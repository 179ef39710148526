/** Tests of the pages on obligations and rulebooks. */
@NullMarked
package vn.sogiamsat.query.compliance;

import org.jspecify.annotations.NullMarked;

/** Tests of what views and aggregates share. */
@NullMarked
package vn.sogiamsat.core.view;

import org.jspecify.annotations.NullMarked;

/** The dashboards that come along, and the program that writes their files. */
@NullMarked
package vn.sogiamsat.dashboards.shipped;

import org.jspecify.annotations.NullMarked;

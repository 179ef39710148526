/** Puts the shipped files into a Kibana. */
@NullMarked
package vn.sogiamsat.dashboards.load;

import org.jspecify.annotations.NullMarked;

/** Importing, against a stand-in for Kibana. */
@NullMarked
package vn.sogiamsat.dashboards.load;

import org.jspecify.annotations.NullMarked;

/** The saved objects of Kibana, and the files they are imported from. */
@NullMarked
package vn.sogiamsat.dashboards.kibana;

import org.jspecify.annotations.NullMarked;

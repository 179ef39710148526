/** The shipped dashboards, held to what a Kibana and our own indices take. */
@NullMarked
package vn.sogiamsat.dashboards.shipped;

import org.jspecify.annotations.NullMarked;

/** The Kibana dashboards beside our own pages, and the command that imports them. */
@NullMarked
package vn.sogiamsat.app.dashboards;

import org.jspecify.annotations.NullMarked;

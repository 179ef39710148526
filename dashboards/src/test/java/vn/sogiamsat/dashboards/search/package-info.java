/** What is asked of Elasticsearch. */
@NullMarked
package vn.sogiamsat.dashboards.search;

import org.jspecify.annotations.NullMarked;

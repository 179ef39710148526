/** What a panel asks Elasticsearch for, made as Kibana makes it. */
@NullMarked
package vn.sogiamsat.dashboards.search;

import org.jspecify.annotations.NullMarked;

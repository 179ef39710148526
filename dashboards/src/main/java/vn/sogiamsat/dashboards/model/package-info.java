/** What a dashboard shows, before it is anything of Kibana's or Elasticsearch's. */
@NullMarked
package vn.sogiamsat.dashboards.model;

import org.jspecify.annotations.NullMarked;

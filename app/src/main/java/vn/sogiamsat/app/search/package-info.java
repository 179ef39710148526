/** How Elasticsearch is reached, as whom and how surely; and how one in production is prepared. */
@NullMarked
package vn.sogiamsat.app.search;

import org.jspecify.annotations.NullMarked;

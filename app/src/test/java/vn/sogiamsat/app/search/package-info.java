/** Elasticsearch as it is reached and prepared. */
@NullMarked
package vn.sogiamsat.app.search;

import org.jspecify.annotations.NullMarked;

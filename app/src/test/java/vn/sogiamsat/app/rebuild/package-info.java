/** Rebuilding over a real PostgreSQL and Elasticsearch, with one process and with two. */
@NullMarked
package vn.sogiamsat.app.rebuild;

import org.jspecify.annotations.NullMarked;

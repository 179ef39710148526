/** Reads the views from Elasticsearch, each query filtered by what the user may see. */
@NullMarked
package vn.sogiamsat.query.view;

import org.jspecify.annotations.NullMarked;

/** The documents in Elasticsearch: index names, field names and shapes, shared by writers and readers. */
@NullMarked
package vn.sogiamsat.core.view;

import org.jspecify.annotations.NullMarked;

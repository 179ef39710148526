/** How far the projections have come, kept in Elasticsearch, so that they need no other database. */
@NullMarked
package vn.sogiamsat.projections.token;

import org.jspecify.annotations.NullMarked;

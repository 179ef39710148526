/** How the ledger is doing: its store, how far the views lag behind, Elasticsearch, and what went wrong. */
@NullMarked
package vn.sogiamsat.query.status;

import org.jspecify.annotations.NullMarked;

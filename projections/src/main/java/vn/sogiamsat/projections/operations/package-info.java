/** Tells Elasticsearch how the projections and the ledger's integrity are doing, for whoever watches from outside. */
@NullMarked
package vn.sogiamsat.projections.operations;

import org.jspecify.annotations.NullMarked;

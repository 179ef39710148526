/** The views: event processors that carry facts into Elasticsearch, in ledger order. */
@NullMarked
package vn.sogiamsat.projections;

import org.jspecify.annotations.NullMarked;

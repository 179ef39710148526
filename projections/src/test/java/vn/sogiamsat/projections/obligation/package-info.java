/** What becomes of a ledger's obligations and rulebooks in Elasticsearch. */
@NullMarked
package vn.sogiamsat.projections.obligation;

import org.jspecify.annotations.NullMarked;

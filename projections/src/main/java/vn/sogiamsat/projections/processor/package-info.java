/** The one processor that carries facts into the views, batch by batch, in ledger order. */
@NullMarked
package vn.sogiamsat.projections.processor;

import org.jspecify.annotations.NullMarked;

/**
 * Statements of absence: what the ledger says it has no event of, up to a position, in a text that its log's key signs.
 */
@NullMarked
package vn.sogiamsat.evidence.statement;

import org.jspecify.annotations.NullMarked;

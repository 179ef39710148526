/**
 * Looks the whole ledger through, from outside in: stored events, the log's files, checkpoints and who vouches for
 * them, documents, views.
 */
@NullMarked
package vn.sogiamsat.command.verify;

import org.jspecify.annotations.NullMarked;

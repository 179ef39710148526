/** What an operator sees of a running ledger: metrics, logs, health. */
@NullMarked
package vn.sogiamsat.app.operation;

import org.jspecify.annotations.NullMarked;

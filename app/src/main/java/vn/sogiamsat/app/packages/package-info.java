/** Makes and checks packages of disconnected offices, without a ledger. */
@NullMarked
package vn.sogiamsat.app.packages;

import org.jspecify.annotations.NullMarked;

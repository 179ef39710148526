/** Starts, watches and stops a ledger on this machine: its database, its search server and the application itself. */
@NullMarked
package vn.sogiamsat.app.supervisor;

import org.jspecify.annotations.NullMarked;

package vn.sogiamsat.command.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives positions to what is ready for one. */
interface SequencerStep {
    /**
     * Gives positions to events that are ready, in one transaction, in which the state row is moved by compare-and-set.
     *
     * @param connection without a transaction, and without one when this returns
     * @return how many; 0 when there were none
     * @throws SQLException when the database fails, or another process has moved the state row
     */
    int take(Connection connection) throws SQLException;
}

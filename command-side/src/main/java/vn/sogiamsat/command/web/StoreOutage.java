package vn.sogiamsat.command.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells an outage of the database from a fault of ours, however deep the libraries have wrapped it. */
final class StoreOutage {
    private StoreOutage() {}

    static boolean isBehind(Throwable exception) {
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth++ < 20; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isOutage(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: 08 connection, 53 out of resources, 57 operator intervention, 58 system error. */
    private static boolean isOutage(@Nullable String state) {
        return state != null && state.matches("(08|53|57|58).*");
    }
}

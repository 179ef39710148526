package vn.sogiamsat.command.web;

import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells an outage of a server from a fault of ours, however deep the libraries have wrapped it. */
final class StoreOutage {
    private StoreOutage() {}

    static boolean isBehind(Throwable exception) {
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth++ < 20; cause = cause.getCause()) {
            boolean outage = switch (cause) {
                case SQLTransientConnectionException away -> true;
                case SQLException sql -> isOutage(sql.getSQLState());
                case AxonServerException away -> true;
                case StatusRuntimeException answer ->
                    isOutage(answer.getStatus().getCode());
                default -> false;
            };
            if (outage) {
                return true;
            }
        }
        return false;
    }

    /** What gRPC says when there is no answer, or none in time. */
    private static boolean isOutage(Status.Code code) {
        return switch (code) {
            case UNAVAILABLE, CANCELLED, DEADLINE_EXCEEDED, ABORTED, RESOURCE_EXHAUSTED -> true;
            default -> false;
        };
    }

    /** Classes of SQLSTATE: 08 connection, 53 out of resources, 57 operator intervention, 58 system error. */
    private static boolean isOutage(@Nullable String state) {
        return state != null && state.matches("(08|53|57|58).*");
    }
}

package vn.sogiamsat.command.store;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Knows Axon Server's word for an append to a stream that has grown meanwhile; Axon's connector hands it on as it is.
 */
public final class AppendConflict {
    private AppendConflict() {}

    /** What failed, as a {@link ConcurrencyException} where that is what it means; where not, itself. */
    public static RuntimeException told(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException answer
                    && answer.getStatus().getCode() == Status.Code.OUT_OF_RANGE) {
                return new ConcurrencyException("another one appended to this stream a moment earlier", failure);
            }
        }
        return failure;
    }
}

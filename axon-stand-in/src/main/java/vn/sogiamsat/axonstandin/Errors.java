package vn.sogiamsat.axonstandin;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Errors as Axon Server tells them: a status, its own code before the text, and the code in a header. */
final class Errors {
    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private Errors() {}

    /** Another sequence number of the stream was expected. */
    static StatusRuntimeException outOfOrder(String text) {
        return error(Status.OUT_OF_RANGE, "AXONIQ-2000", text);
    }

    /** Nobody handles a command of this name. */
    static StatusRuntimeException nobodyHandles(String text) {
        return error(Status.UNAVAILABLE, "AXONIQ-4000", text);
    }

    private static StatusRuntimeException error(Status status, String code, String text) {
        Metadata trailers = new Metadata();
        trailers.put(CODE, code);
        return status.withDescription("[" + code + "] " + text).asRuntimeException(trailers);
    }
}

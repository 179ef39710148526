package vn.sogiamsat.axonstandin;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Errors as Axon Server tells them: a status, its own code before the text, and the code in a header. */
final class Errors {
    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private static final String OUT_OF_ORDER = "AXONIQ-2000";

    private Errors() {}

    /** Another sequence number of the stream was expected. */
    static StatusRuntimeException outOfOrder(String text) {
        Metadata trailers = new Metadata();
        trailers.put(CODE, OUT_OF_ORDER);
        return Status.OUT_OF_RANGE
                .withDescription("[" + OUT_OF_ORDER + "] " + text)
                .asRuntimeException(trailers);
    }
}

package vn.sogiamsat.app.trace;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a request is called in the logs: as its sender calls it, where that is well-formed. */
final class RequestId {
    /** W3C Trace Context: version, trace id, parent id, flags. */
    private static final Pattern TRACE_PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final Pattern OWN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    private RequestId() {}

    /**
     * The trace's id, or else the request's own, or else a new one.
     *
     * @param traceParent the header {@code traceparent}; null where there is none
     * @param requestId the header {@code X-Request-Id}; null where there is none
     */
    static String of(@Nullable String traceParent, @Nullable String requestId) {
        if (traceParent != null) {
            Matcher trace = TRACE_PARENT.matcher(traceParent);
            if (trace.matches()) {
                return trace.group(1);
            }
        }
        return requestId != null && OWN.matcher(requestId).matches()
                ? requestId
                : UUID.randomUUID().toString().replace("-", "");
    }
}

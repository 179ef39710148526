package vn.sogiamsat.projections.processor;

import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.projections.token.StoreAwayException;
import vn.sogiamsat.projections.write.Patience;

/** The token of one processor while it is not running; waits while what keeps it is away. */
final class OwnTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTokens.class);
    private static final int ONLY_SEGMENT = 0;

    private final String name;
    private final ProcessorParts parts;
    private final Patience patience;

    OwnTokens(String name, ProcessorParts parts, Patience patience) {
        this.name = name;
        this.parts = parts;
        this.patience = patience;
    }

    /** Whether an earlier life left one. */
    boolean areThere() {
        return ask(() ->
                parts.transactions().fetchInTransaction(() -> parts.tokens().fetchSegments(name)).length > 0);
    }

    /** How many events an earlier life passed; 0 where there was none, or while another process holds the claim. */
    long reached() {
        return ask(() -> parts.transactions().fetchInTransaction(() -> {
            if (parts.tokens().fetchSegments(name).length == 0) {
                return 0L;
            }
            try {
                TrackingToken token = parts.tokens().fetchToken(name, ONLY_SEGMENT);
                parts.tokens().releaseClaim(name, ONLY_SEGMENT);
                return token == null ? 0L : token.position().orElse(-1) + 1;
            } catch (UnableToClaimTokenException e) {
                LOG.debug("Another process holds the claim of {}", name, e);
                return 0L;
            }
        }));
    }

    /** Lets the processor begin anew; waits for another process that holds the claim. */
    void reset(PooledStreamingEventProcessor processor) {
        for (int attempt = 0; ; attempt++) {
            try {
                ask(() -> {
                    processor.resetTokens();
                    return true;
                });
                return;
            } catch (UnableToClaimTokenException e) {
                patience.pauseFor(
                        "Tiến trình khác còn giữ quyền ghi, đang chờ (another process still holds the claim, waiting): "
                                + e.getMessage(),
                        attempt);
            }
        }
    }

    /** Does something that needs the tokens as soon as they can be asked for. */
    <T> T ask(Supplier<T> question) {
        for (int attempt = 0; ; attempt++) {
            try {
                return question.get();
            } catch (StoreAwayException e) {
                patience.pauseFor(
                        "Nơi ghi tiến độ chưa trả lời, đang chờ (what keeps the progress does not answer yet, waiting): "
                                + e.getMessage(),
                        attempt);
            }
        }
    }
}

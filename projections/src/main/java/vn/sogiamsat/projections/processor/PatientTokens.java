package vn.sogiamsat.projections.processor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.token.StoreAwayException;
import vn.sogiamsat.projections.write.Patience;
import vn.sogiamsat.projections.write.RefusedRequestException;

/**
 * The token store as a processor asks it: again and again while it is away, and meanwhile the health says so. Axon
 * would give up what it is doing and come back later and later.
 */
final class PatientTokens implements TokenStore {
    private final TokenStore store;
    private final Patience patience;
    private final Health health;
    private final Consumer<RefusedRequestException> refused;

    /** @param refused told when the store refuses for good, before that is thrown */
    PatientTokens(TokenStore store, Patience patience, Health health, Consumer<RefusedRequestException> refused) {
        this.store = store;
        this.patience = patience;
        this.health = health;
        this.refused = refused;
    }

    private <T extends @Nullable Object> T ask(Supplier<T> question) {
        for (int attempt = 0; ; attempt++) {
            try {
                T answer = question.get();
                if (attempt > 0) {
                    health.noLongerWaiting();
                }
                return answer;
            } catch (StoreAwayException e) {
                patience.pauseFor(
                        "Nơi ghi tiến độ chưa trả lời, đang chờ (what keeps the progress does not answer yet, waiting): "
                                + e.getMessage(),
                        attempt);
            } catch (RefusedRequestException e) {
                refused.accept(e);
                throw e;
            }
        }
    }

    private void tell(Runnable change) {
        ask(() -> {
            change.run();
            return true;
        });
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        tell(() -> store.initializeTokenSegments(processor, count));
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        tell(() -> store.initializeTokenSegments(processor, count, initial));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        tell(() -> store.storeToken(token, processor, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return this.<@Nullable TrackingToken>ask(() -> store.fetchToken(processor, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return this.<@Nullable TrackingToken>ask(() -> store.fetchToken(processor, segment));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tell(() -> store.extendClaim(processor, segment));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tell(() -> store.releaseClaim(processor, segment));
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tell(() -> store.initializeSegment(token, processor, segment));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tell(() -> store.deleteToken(processor, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return ask(() -> store.fetchSegments(processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return ask(() -> store.fetchAvailableSegments(processor));
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return store.retrieveStorageIdentifier();
    }
}

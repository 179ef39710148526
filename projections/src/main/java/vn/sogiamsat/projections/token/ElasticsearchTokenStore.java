package vn.sogiamsat.projections.token;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.token.TokenIndex.Stored;
import vn.sogiamsat.projections.write.RefusedRequestException;

/**
 * Axon's token store in Elasticsearch. When a method returns, what it did is on the server's disk: the index syncs its
 * log before each answer. It knows no transactions: what is stored is stored, whatever becomes of the batch.
 *
 * <p>Each method may throw {@link StoreAwayException} when Elasticsearch cannot be asked, and
 * {@link RefusedRequestException} when it refuses.
 */
public final class ElasticsearchTokenStore implements TokenStore {
    /** No processor's name comes out like this when it is escaped. */
    private static final String STORAGE = "[storage]";

    private final TokenIndex index;
    private final Segments segments;
    private final String node;
    private final Duration claimTimeout;
    private final Clock clock;

    /**
     * @param node the name of this process among those who claim tokens; of one process only
     * @param claimTimeout how old a claim must be before another node takes it away
     * @param clock what claims are dated by; those of all processes are to agree better than the timeout
     */
    public ElasticsearchTokenStore(
            ElasticsearchClient client, Indices indices, String node, Duration claimTimeout, Clock clock) {
        this.index = new TokenIndex(client, indices.prefix() + "-tokens");
        this.segments = new Segments(index);
        this.node = node;
        this.claimTimeout = claimTimeout;
        this.clock = clock;
    }

    @Override
    public void initializeTokenSegments(String processor, int count) {
        initializeTokenSegments(processor, count, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int count, @Nullable TrackingToken initial) {
        SegmentList.Entry[] made = IntStream.range(0, count)
                .mapToObj(segment -> newEntry(segment, initial))
                .toArray(SegmentList.Entry[]::new);
        segments.changeList(processor, list -> {
            if (!list.segments().isEmpty()) {
                throw new UnableToClaimTokenException("There are segments of " + processor + " already");
            }
            return list.with(made);
        });
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        SegmentList.Entry made = newEntry(segment, token);
        segments.changeList(processor, list -> {
            if (list.find(segment).isPresent()) {
                throw new UnableToInitializeTokenException("There is a segment %d of %s".formatted(segment, processor));
            }
            return list.with(made);
        });
    }

    private static SegmentList.Entry newEntry(int segment, @Nullable TrackingToken token) {
        return new SegmentList.Entry(segment, UUID.randomUUID().toString(), TokenText.of(token));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    /** @throws UnableToClaimTokenException also where nobody has claimed the segment: only its owner stores */
    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        TokenText text = TokenText.of(token);
        segments.change(processor, segment, now -> requireOwned(now).with(text).claimedBy(node, clock.millis()));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        SegmentDoc claimed = segments.change(processor, segment, now -> {
            long at = clock.millis();
            if (!now.isFreeFor(node, at, claimTimeout)) {
                throw owned(now);
            }
            return now.claimedBy(node, at);
        });
        return TokenText.read(claimed.token());
    }

    /** Claims a segment only where no other process has split or merged it since. */
    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        int[] numbers = fetchSegments(processor);
        if (IntStream.of(numbers).noneMatch(number -> number == segment.getSegmentId())
                || !Segment.computeSegment(segment.getSegmentId(), numbers).equals(segment)) {
            throw new UnableToClaimTokenException(
                    "%s of %s is not as it was: it has been split or merged".formatted(segment, processor));
        }
        return fetchToken(processor, segment.getSegmentId());
    }

    @Override
    public void extendClaim(String processor, int segment) {
        segments.change(processor, segment, now -> requireOwned(now).claimedBy(node, clock.millis()));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        try {
            segments.change(processor, segment, now -> now.isOwnedBy(node) ? now.released() : now);
        } catch (UnableToClaimTokenException e) {
            // It is deleted: nobody holds a claim of it.
        }
    }

    @Override
    public void deleteToken(String processor, int segment) {
        segments.remove(
                segments.change(processor, segment, now -> requireOwned(now).gone()));
    }

    @Override
    public int[] fetchSegments(String processor) {
        return segments.list(processor).numbers();
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        long at = clock.millis();
        List<SegmentDoc> all = segments.all(processor);
        int[] numbers = all.stream().mapToInt(SegmentDoc::segment).toArray();
        return all.stream()
                .filter(segment -> segment.isFreeFor(node, at, claimTimeout))
                .map(segment -> Segment.computeSegment(segment.segment(), numbers))
                .toList();
    }

    /** Made by whoever asks first. */
    private record Identifier(String id) {}

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        try {
            Identifier made = new Identifier(UUID.randomUUID().toString());
            if (identifier() == null && index.write(STORAGE, null, made)) {
                return Optional.of(made.id());
            }
            return Optional.of(Objects.requireNonNull(identifier()).document().id());
        } catch (StoreAwayException | RefusedRequestException e) {
            throw new UnableToRetrieveIdentifierException("The storage of the tokens cannot be identified now", e);
        }
    }

    private @Nullable Stored<Identifier> identifier() {
        return index.read(STORAGE, Identifier.class);
    }

    private SegmentDoc requireOwned(SegmentDoc segment) {
        if (!segment.isOwnedBy(node)) {
            throw owned(segment);
        }
        return segment;
    }

    private UnableToClaimTokenException owned(SegmentDoc segment) {
        return new UnableToClaimTokenException("Segment %d of %s is claimed by %s, not by %s"
                .formatted(
                        segment.segment(),
                        segment.processor(),
                        segment.owner() == null ? "nobody" : segment.owner(),
                        node));
    }
}

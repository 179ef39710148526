package vn.sogiamsat.projections.testing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.port.ProjectionState.Progress;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.ProjectionSettings;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.processor.Views;
import vn.sogiamsat.projections.rebuild.Projected;
import vn.sogiamsat.projections.token.ElasticsearchTokenStore;

/** A ledger in memory, whose facts lie in order of their telling, and the projections that read it. */
public final class TestLedger {
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final TokenStore tokens;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final Set<String> parked = ConcurrentHashMap.newKeySet();
    private final TestKeys keys = new TestKeys();
    private int size;

    public TestLedger() {
        this.tokens = new InMemoryTokenStore();
    }

    /**
     * Keeps the tokens beside the views where {@code LEDGER_PROJECTIONS_TOKENS} asks for that, as it does in a ledger.
     */
    public TestLedger(TestElasticsearch elasticsearch) {
        this.tokens = "elasticsearch".equals(System.getenv("LEDGER_PROJECTIONS_TOKENS"))
                ? new ElasticsearchTokenStore(
                        elasticsearch.client(),
                        elasticsearch.indices(),
                        "test",
                        Duration.ofSeconds(60),
                        Clock.systemUTC())
                : new InMemoryTokenStore();
    }

    public TestKeys keys() {
        return keys;
    }

    public int size() {
        return size;
    }

    /** Appends facts; their positions are the order in which they are told. */
    public void tell(Fact... facts) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Fact fact : facts) {
            String stream = fact.body().stream().value();
            long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    stream.substring(0, stream.indexOf('-')),
                    stream,
                    sequence,
                    new GenericMessage<>(fact.header().eventId().toString(), Fact.class, fact, Map.of()),
                    fact.header().recordedAt()));
        }
        size += facts.length;
        events.publish(messages);
    }

    /** Appends an event that holds no fact. */
    public void tellUnreadable(UUID event) {
        size++;
        events.publish(new GenericDomainEventMessage<>(
                "meeting",
                "meeting-unreadable",
                0,
                new GenericMessage<>(event.toString(), String.class, "damaged", Map.of()),
                Facts.MORNING));
    }

    public void park(UUID event, String view) {
        parked.add(event + "/" + view);
    }

    /** A processor over this ledger, not yet started; a second one goes on where the first left off. */
    public ViewProcessor processor(TestElasticsearch elasticsearch, int batch) {
        return processor(new Views(), elasticsearch, batch);
    }

    /** The same for another projection. */
    public ViewProcessor processor(Projection projection, TestElasticsearch elasticsearch, int batch) {
        return new ViewProcessor(
                projection,
                parts(elasticsearch.client(), tokens),
                new ViewIndices(elasticsearch.client(), elasticsearch.indices()),
                settings(batch),
                Clock.systemUTC());
    }

    /** A projection over this ledger as a process keeps it, not yet started. */
    public Projected projected(Projection projection, TestElasticsearch elasticsearch, int batch) {
        return projected(projection, elasticsearch.client(), tokens, elasticsearch.indices(), batch);
    }

    /** The same for a process that reaches Elasticsearch and its tokens in a way of its own. */
    public Projected projected(
            Projection projection, ElasticsearchClient client, TokenStore reached, Indices indices, int batch) {
        return new Projected(projection, parts(client, reached), indices, settings(batch), Clock.systemUTC());
    }

    private ProcessorParts parts(ElasticsearchClient client, TokenStore reached) {
        return new ProcessorParts(
                client,
                events,
                reached,
                NoTransactionManager.instance(),
                new FactCodec(),
                keys,
                (event, view) -> parked.contains(event + "/" + view));
    }

    private static ProjectionSettings settings(int batch) {
        return new ProjectionSettings(batch, Duration.ofMillis(500), Duration.ofMillis(500));
    }

    public TokenStore tokens() {
        return tokens;
    }

    /** Waits until a processor has written everything that was told. */
    public void awaitCaughtUp(ViewProcessor processor) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(20, MILLISECONDS)
                .until(() -> progress(processor).position(), position -> position == size);
    }

    public static Progress progress(ViewProcessor processor) {
        return processor.progress().getFirst();
    }

    /** Stops a processor and waits for that. */
    public static void stop(ViewProcessor processor) {
        CountDownLatch stopped = new CountDownLatch(1);
        processor.stop(stopped::countDown);
        await().atMost(Duration.ofSeconds(30)).until(() -> stopped.getCount() == 0);
    }
}

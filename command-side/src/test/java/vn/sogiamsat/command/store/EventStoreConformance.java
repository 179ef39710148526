package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.Facts;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;

/** What every event store of the ledger promises. An implementation says how one is made, restarted and killed. */
abstract class EventStoreConformance {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final FactCodec codec = new FactCodec();
    private TestedStore store;

    /** A store without events. */
    abstract TestedStore empty();

    /** Sets this test's streams and ids apart on a server that holds events of others; empty on one of its own. */
    private String run = "";

    /** How many events there were before. */
    private long base;

    @BeforeEach
    final void open() {
        store = empty();
        base = store.before();
        run = base == 0 ? "" : UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    final void close() {
        store.close();
    }

    @Test
    void events_come_back_in_order_and_with_the_bytes_they_were_stored_with() {
        List<Fact> facts = IntStream.range(0, 5)
                .mapToObj(i -> Facts.fact(of("a") + i, Facts.opened(of("A"))))
                .toList();
        append(of("A"), 0, facts.subList(0, 2));
        append(of("A"), 2, facts.subList(2, 5));

        List<? extends DomainEventMessage<?>> read =
                store.events().readEvents(stream(of("A"))).asStream().toList();
        assertThat(read.stream().<Object>map(DomainEventMessage::getPayload)).isEqualTo(facts);
        assertThat(read.stream().map(DomainEventMessage::getSequenceNumber)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(store.events().readEvents(stream(of("A")), 3).asStream()).hasSize(2);
        for (Fact fact : facts) {
            assertThat(store.storedPayload(fact.header().eventId())).isEqualTo(codec.toBytes(fact));
        }
    }

    @Test
    void an_event_carries_the_id_and_the_time_of_its_fact_and_no_metadata() {
        Fact fact = Facts.fact(of("a"), Facts.opened(of("A")));
        store.events()
                .publish(new GenericDomainEventMessage<>(
                        "meeting", stream(of("A")), 0, fact, Map.of("user", "somebody")));
        DomainEventMessage<?> read = store.events().readEvents(stream(of("A"))).next();
        assertThat(read.getIdentifier()).isEqualTo(fact.header().eventId().toString());
        assertThat(read.getTimestamp()).isEqualTo(fact.header().recordedAt());
        assertThat(read.getType()).isEqualTo("meeting");
        assertThat(read.getMetaData()).isEmpty();
    }

    @Test
    void of_many_writers_on_one_stream_one_wins_and_the_others_are_told() throws Exception {
        int writers = 6;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            for (int sequence = 0; sequence < 10; sequence++) {
                int next = sequence;
                List<Callable<Boolean>> rivals = IntStream.range(0, writers)
                        .<Callable<Boolean>>mapToObj(writer -> () -> wins(next, of("w") + writer + "-" + next))
                        .toList();
                int winners = 0;
                for (Future<Boolean> rival : threads.invokeAll(rivals)) {
                    winners += rival.get() ? 1 : 0;
                }
                assertThat(winners).as("at sequence " + next).isOne();
            }
        }
        assertThat(store.events().readEvents(stream(of("A"))).asStream().map(DomainEventMessage::getSequenceNumber))
                .isEqualTo(LongStream.range(0, 10).boxed().toList());
    }

    private boolean wins(long sequence, String id) {
        try {
            append(of("A"), sequence, List.of(Facts.fact(id, Facts.opened(of("A")))));
            return true;
        } catch (ConcurrencyException told) {
            return false;
        }
    }

    @Test
    void a_repeated_append_is_recognised_in_its_stream_and_leaves_nothing() {
        Fact fact = Facts.fact(of("a"), Facts.opened(of("A")));
        append(of("A"), 0, List.of(fact));
        assertThatThrownBy(() -> append(of("A"), 0, List.of(fact))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> append(of("A"), 0, facts(of("b"), of("A"), 3)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.events().readEvents(stream(of("A"))).asStream()).hasSize(1);
    }

    @Test
    void a_repeated_event_is_recognised_wherever_it_is_appended_and_leaves_nothing() {
        runsOnlyWhere(store.knowsIdsEverywhere(), "recognising an event's id in another stream, which the claims do");
        Fact fact = Facts.fact(of("a"), Facts.opened(of("A")));
        append(of("A"), 0, List.of(fact));
        Fact other = Facts.fact(of("b"), Facts.opened(of("B")));
        assertThatThrownBy(() -> append(of("A"), 1, List.of(fact))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> append(of("B"), 0, List.of(other, fact))).isInstanceOf(ConcurrencyException.class);
        assertThat(store.events().readEvents(stream(of("A"))).asStream()).hasSize(1);
        assertThat(store.events().readEvents(stream(of("B"))).asStream()).isEmpty();
    }

    @Test
    void after_a_restart_everything_is_there_once_and_still_recognised() {
        Fact fact = Facts.fact(of("a"), Facts.opened(of("A")));
        append(of("A"), 0, List.of(fact));
        awaitSequenced(1);
        RawEvent before = store.raw().read(base, 1).getFirst();
        store.restart();
        assertThat(store.raw().read(base, 10)).singleElement().satisfies(after -> assertSame(before, after));
        assertThatThrownBy(() -> append(of("A"), 0, List.of(fact))).isInstanceOf(ConcurrencyException.class);
        append(of("A"), 1, List.of(Facts.fact(of("b"), Facts.opened(of("A")))));
        assertThat(awaitSequenced(2).stream().map(RawEvent::position)).containsExactly(base, base + 1);
    }

    @Test
    void killed_in_the_middle_of_commits_it_keeps_what_it_acknowledged_and_no_half_batch() throws Exception {
        runsOnlyWhere(store.canBeKilled(), "killing the store");
        KilledWriters writers = new KilledWriters(store);
        for (int round = 0; round < 3; round++) {
            writers.writeUntilKilled();
            store.revive();
            writers.assertNothingLostOrHalved();
        }
        List<RawEvent> all = awaitSequenced(writers.surviving());
        assertThat(all.stream().map(RawEvent::position))
                .isEqualTo(LongStream.range(base, base + all.size()).boxed().toList());
    }

    @Test
    void nothing_is_acknowledged_before_it_is_on_disk() {
        runsOnlyWhere(store.forcesToDisk(), "forcing to disk before the acknowledgement, which is the server's to say");
        store.assertForcedToDisk();
    }

    @Test
    void a_token_skips_no_event_of_a_slow_commit_and_shows_none_that_was_rolled_back() throws Exception {
        try (BlockingStream<TrackedEventMessage<?>> early =
                store.events().openStream(store.events().createHeadToken())) {
            TestedStore.Pending slow = store.begin(messages(of("SLOW"), 0, facts(of("slow"), of("SLOW"), 3)));
            TestedStore.Pending lost = store.begin(messages(of("LOST"), 0, facts(of("lost"), of("LOST"), 2)));
            append(of("A"), 0, facts(of("a"), of("A"), 2));
            TestedStore.Pending slower = store.begin(messages(of("SLOWER"), 0, facts(of("slower"), of("SLOWER"), 2)));
            append(of("A"), 2, facts(of("b"), of("A"), 2));
            lost.rollBack();
            slow.commit();
            append(of("SLOW"), 3, facts(of("c"), of("SLOW"), 1));
            slower.commit();

            List<TrackedEventMessage<?>> seen = take(early, 10);
            assertThat(seen.stream().map(event -> position(event.trackingToken())))
                    .isEqualTo(LongStream.range(base, base + 10).boxed().toList());
            assertThat(sequences(seen, of("SLOW"))).containsExactly(0L, 1L, 2L, 3L);
            assertThat(sequences(seen, of("SLOWER"))).containsExactly(0L, 1L);
            assertThat(sequences(seen, of("A"))).containsExactly(0L, 1L, 2L, 3L);
            assertThat(early.hasNextAvailable()).isFalse();

            try (BlockingStream<TrackedEventMessage<?>> late =
                    store.events().openStream(seen.get(5).trackingToken())) {
                assertThat(take(late, 4).stream().map(TrackedEventMessage::getIdentifier))
                        .isEqualTo(seen.subList(6, 10).stream()
                                .map(TrackedEventMessage::getIdentifier)
                                .toList());
            }
        }
    }

    @Test
    void tokens_are_made_for_the_tail_the_head_and_a_moment() throws Exception {
        append(of("A"), 0, facts(of("a"), of("A"), 3));
        awaitSequenced(3);
        try (BlockingStream<TrackedEventMessage<?>> all =
                        store.events().openStream(store.events().createTailToken());
                BlockingStream<TrackedEventMessage<?>> since =
                        store.events().openStream(store.events().createTokenAt(Facts.RECORDED));
                BlockingStream<TrackedEventMessage<?>> none =
                        store.events().openStream(store.events().createHeadToken());
                BlockingStream<TrackedEventMessage<?>> later =
                        store.events().openStream(store.events().createTokenAt(Facts.RECORDED.plusMillis(1)))) {
            assertThat(take(all, 3)).hasSize(3);
            assertThat(take(since, 3)).hasSize(3);
            assertThat(none.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(later.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /** Hashes are made of this, so it is the same in every store. */
    @Test
    void an_event_read_raw_is_this_envelope_around_the_stored_bytes() {
        runsOnlyWhere(base == 0, "the envelope of a first event, on a server that holds events already");
        append("YB-VY", 0, List.of(Facts.fact("opened-1", Facts.opened("YB-VY"))));
        RawEvent raw = awaitSequenced(1).getFirst();
        assertThat(raw.payload()).isEqualTo(store.storedPayload(UUID.fromString(raw.eventId())));
        assertThat(List.of(
                        raw.eventId(),
                        raw.stream(),
                        raw.sequence(),
                        raw.type(),
                        raw.revision(),
                        raw.recordedAt(),
                        raw.position(),
                        new String(raw.payload(), StandardCharsets.UTF_8)))
                .containsExactly(
                        "9be25277-4cb2-8401-9806-4f268b5cd769",
                        "meeting-b446c6e5-dc01-854b-8c14-4e08eaff0c9b",
                        0L,
                        "vn.sogiamsat.meeting.opened",
                        "1",
                        "2023-10-05T01:00:02.250Z",
                        0L,
                        "{\"header\":{\"eventId\":\"9be25277-4cb2-8401-9806-4f268b5cd769\",\"source\":\"handbook\",\"sourceId\":\"opened-1\","
                                + "\"occurredAt\":\"2023-10-05T01:00:00.000Z\",\"recordedAt\":\"2023-10-05T01:00:02.250Z\","
                                + "\"recordedBy\":\"source:handbook\",\"salt\":\"000102030405060708090a0b0c0d0e0f\"},"
                                + "\"body\":{\"meeting\":{\"id\":\"b446c6e5-dc01-854b-8c14-4e08eaff0c9b\",\"cell\":\"d9aea3d3-83e1-8413-bf89-2ffc2bbe1798\","
                                + "\"cellCode\":\"YB-VY\",\"date\":\"2023-10-05\",\"ordinal\":1}}}");
    }

    @Test
    void raw_reading_begins_at_a_position_and_ends_at_a_limit() {
        append(of("A"), 0, facts(of("a"), of("A"), 5));
        List<RawEvent> all = awaitSequenced(5);
        assertThat(store.raw().read(base + 1, 3).stream().map(RawEvent::eventId))
                .isEqualTo(all.subList(1, 4).stream().map(RawEvent::eventId).toList());
        assertThat(store.raw().read(base + 5, 10)).isEmpty();
    }

    /** A cell's code, or an event's id, of this test alone. */
    private String of(String name) {
        return name + run;
    }

    /** What does not run says so: a suite that skips silently is worse than none. */
    private void runsOnlyWhere(boolean possible, String what) {
        if (!possible) {
            System.out.println("NOT RUN: " + what + " (" + getClass().getSimpleName() + ")");
        }
        assumeThat(possible).as(what).isTrue();
    }

    private void append(String cell, long firstSequence, List<Fact> facts) {
        try {
            store.events().publish(messages(cell, firstSequence, facts));
        } catch (RuntimeException e) {
            throw AppendConflict.told(e);
        }
    }

    private List<RawEvent> awaitSequenced(int count) {
        return Awaitility.await()
                .atMost(LONGEST)
                .until(() -> store.raw().read(base, 100_000), read -> read.size() >= count);
    }

    static List<Fact> facts(String id, String cell, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Facts.fact(id + i, Facts.opened(cell)))
                .toList();
    }

    static String stream(String cell) {
        return Facts.meeting(cell).id().stream().value();
    }

    static List<? extends DomainEventMessage<?>> messages(String cell, long firstSequence, List<Fact> facts) {
        StreamId stream = new StreamId(stream(cell));
        return IntStream.range(0, facts.size())
                .mapToObj(i -> new GenericDomainEventMessage<>(
                        stream.kind(), stream.value(), firstSequence + i, facts.get(i), Map.of()))
                .toList();
    }

    private static List<TrackedEventMessage<?>> take(BlockingStream<TrackedEventMessage<?>> stream, int count)
            throws InterruptedException {
        List<TrackedEventMessage<?>> taken = new ArrayList<>();
        while (taken.size() < count && stream.hasNextAvailable((int) LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            taken.add(stream.nextAvailable());
        }
        return taken;
    }

    private static Stream<Long> sequences(List<TrackedEventMessage<?>> events, String cell) {
        return events.stream()
                .map(event -> (DomainEventMessage<?>) event)
                .filter(event -> event.getAggregateIdentifier().equals(stream(cell)))
                .map(DomainEventMessage::getSequenceNumber);
    }

    private static long position(TrackingToken token) {
        return token.position().orElseThrow();
    }

    private static void assertSame(RawEvent expected, RawEvent actual) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }
}

package vn.sogiamsat.projections.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.sogiamsat.projections.testing.Facts.MEMBER;
import static vn.sogiamsat.projections.testing.Facts.enrolled;
import static vn.sogiamsat.projections.testing.Facts.fact;
import static vn.sogiamsat.projections.testing.Facts.meetingOf;
import static vn.sogiamsat.projections.testing.Facts.scheduled;
import static vn.sogiamsat.projections.testing.Facts.unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.port.Rebuilds.Filling;
import vn.sogiamsat.core.port.Rebuilds.Stage;
import vn.sogiamsat.projections.processor.Views;
import vn.sogiamsat.projections.testing.Documents;
import vn.sogiamsat.projections.testing.TestElasticsearch;
import vn.sogiamsat.projections.testing.TestLedger;

/**
 * Each step of a rebuild × {killed before it, killed after it}: whatever it was, the next process finds one live
 * generation that is whole, and brings what was begun to its end.
 */
@Execution(ExecutionMode.CONCURRENT) // each has a ledger and indices of its own, and waits most of the time
class KilledRebuildTest {
    private static final Set<String> VIEWS = Set.of("audit", "meetings", "organisation", "persons");

    private final TestElasticsearch elasticsearch = TestElasticsearch.shared();
    private final String prefix = elasticsearch.indices().prefix();
    private final TestLedger ledger = new TestLedger(elasticsearch);
    private Map<String, JsonNode> expected = Map.of();
    private @Nullable Projected process;

    @BeforeEach
    void fillTheFirstGeneration() {
        ledger.tell(
                fact(1, unit("YB", "Đảng bộ tỉnh Yên Bái", null)),
                fact(2, unit("YB-VY", "Chi bộ VNPT Văn Yên", "YB")),
                fact(
                        3,
                        enrolled(
                                MEMBER,
                                ledger.keys().seal(MEMBER, "Nguyễn Văn Đức"),
                                ledger.keys().seal(MEMBER, "DV-02"))));
        for (int day = 1; day <= 12; day++) {
            ledger.tell(fact(3 + day, scheduled(meetingOf("YB-VY", LocalDate.of(2023, 1, day)), "Hội trường")));
        }
        Projected first = start();
        awaitCaughtUp(first);
        expected = shown();
        stop(first);
    }

    @AfterEach
    void end() {
        if (process != null) {
            stop(process);
        }
        elasticsearch.close();
    }

    static Stream<Arguments> begin() {
        return Stream.concat(
                killed("forget views-v1-2", "remove v1-2", "create audit-v1-2", "create persons-v1-2"),
                Stream.of(Arguments.of("name next", Life.End.BEFORE)));
    }

    @ParameterizedTest
    @MethodSource("begin")
    void a_rebuild_that_was_not_named_yet_is_as_if_it_was_never_asked_for(String step, Life.End end)
            throws IOException {
        elasticsearch.client().indices().create(create -> create.index(prefix + "-audit-v1-2"));
        ledger.tokens().initializeTokenSegments("views-v1-2", 1);
        Life life = new Life(step, end);
        Projected killed = start(life);
        awaitCaughtUp(killed);
        assertThatThrownBy(() -> killed.rebuild(false)).isInstanceOf(RuntimeException.class);
        assertKilled(killed, life);

        Projected next = start();
        awaitCaughtUp(next);
        assertThat(next.rebuild().live()).isEqualTo("v1");
        assertThat(next.rebuild().filling()).isNull();
        assertThat(shown()).isEqualTo(expected);

        next.rebuild(false);
        assertEndsLive("v1-2", next);
    }

    static Stream<Arguments> afterwards() {
        return Stream.concat(
                Stream.of(Arguments.of("name next", Life.End.AFTER)),
                killed(
                        "note what was asked",
                        "write v1-2",
                        "note what was found",
                        "show",
                        "forget views-v1",
                        "remove v1"));
    }

    @ParameterizedTest
    @MethodSource("afterwards")
    void a_rebuild_that_was_named_comes_to_its_end_by_the_turns_of_the_next_process(String step, Life.End end) {
        Life life = new Life(step, end);
        Projected killed = start(life);
        awaitCaughtUp(killed);
        try {
            killed.rebuild(false);
        } catch (RuntimeException e) {
            assertThat(life.isOver()).as("%s", e).isTrue();
        }
        assertKilled(killed, life);
        assertThat(shown()).as("what readers find meanwhile").isEqualTo(expected);

        assertEndsLive("v1-2", start());
    }

    static Stream<Arguments> givingUp() {
        return killed("withdraw", "forget views-v1-2", "remove v1-2");
    }

    @ParameterizedTest
    @MethodSource("givingUp")
    void a_rebuild_that_was_half_given_up_is_given_up_by_asking_again(String step, Life.End end) throws IOException {
        elasticsearch
                .client()
                .index(index -> index.index(prefix + "-persons-v1").id("nobody").document(Map.of("name", "Người lạ")));
        expected = shown();
        Life life = new Life(step, end);
        Projected killed = start(life);
        awaitCaughtUp(killed);
        killed.rebuild(false);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(killed.rebuild().filling())
                        .extracting(Filling::stage)
                        .isEqualTo(Stage.DIFFERS));
        assertThatThrownBy(killed::cancel).isInstanceOf(RuntimeException.class);
        assertKilled(killed, life);

        Projected next = start();
        awaitCaughtUp(next);
        next.cancel();
        assertEndsLive("v1", next);
    }

    private static Stream<Arguments> killed(String... steps) {
        return Arrays.stream(steps)
                .flatMap(step -> Arrays.stream(Life.End.values()).map(end -> Arguments.of(step, end)));
    }

    private void assertKilled(Projected killed, Life life) {
        await().atMost(Duration.ofSeconds(30)).until(life::isOver);
        stop(killed);
    }

    /** One generation is live, nothing else is left, it holds what it should, and what is told from now on. */
    private void assertEndsLive(String generation, Projected last) {
        Set<String> indices = new TreeSet<>();
        VIEWS.forEach(view -> indices.add(prefix + "-" + view + "-" + generation));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(all()).as("%s", last.rebuild()).isEqualTo(indices));
        awaitCaughtUp(last);
        assertThat(last.rebuild().live()).isEqualTo(generation);
        assertThat(last.rebuild().filling()).isNull();
        assertThat(shown()).isEqualTo(expected);
        for (String gone : new String[] {"v1", "v1-2"}) {
            assertThat(ledger.tokens().fetchSegments("views-" + gone))
                    .as(gone)
                    .hasSize(gone.equals(generation) ? 1 : 0);
        }
        ledger.tell(fact(99, scheduled(meetingOf("YB-VY", LocalDate.of(2024, 1, 1)), "Hội trường")));
        awaitCaughtUp(last);
        assertThat(shown()).hasSize(expected.size() + 2);
    }

    /** What readers find under the names they read by; each name shows one index. */
    private Map<String, JsonNode> shown() {
        Map<String, JsonNode> all = new Documents(elasticsearch).all();
        Map<String, JsonNode> shown = new TreeMap<>();
        for (String view : VIEWS) {
            Set<String> indices = ask(() -> elasticsearch
                    .client()
                    .indices()
                    .getAlias(get -> get.name(prefix + "-" + view))
                    .result()
                    .keySet());
            assertThat(indices).as(view).hasSize(1);
            String index = indices.iterator().next() + "/";
            all.forEach((id, document) -> {
                if (id.startsWith(index)) {
                    shown.put(view + "/" + id.substring(index.length()), document);
                }
            });
        }
        return shown;
    }

    private Set<String> all() {
        Set<String> all = new TreeSet<>(ask(() -> elasticsearch
                .client()
                .indices()
                .get(get -> get.index(prefix + "-*"))
                .result()
                .keySet()));
        all.remove(prefix + "-tokens");
        return all;
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Projected start() {
        return start(Life.whole());
    }

    private Projected start(Life life) {
        Projected started = ledger.projected(
                new Views(),
                life.client(elasticsearch.client()),
                life.tokens(ledger.tokens()),
                elasticsearch.indices(),
                5);
        process = started;
        started.start();
        return started;
    }

    private void awaitCaughtUp(Projected views) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> views.progress().getFirst().position() == ledger.size());
    }

    private void stop(Projected views) {
        process = null;
        CountDownLatch stopped = new CountDownLatch(1);
        views.stop(stopped::countDown);
        await().atMost(Duration.ofSeconds(30)).until(() -> stopped.getCount() == 0);
    }
}

package vn.sogiamsat.app.dashboards;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.province.Province;
import vn.sogiamsat.app.province.ProvinceSize;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.command.LedgerCommand.AdoptRulebook;
import vn.sogiamsat.core.command.LedgerCommand.OpenPeriod;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.search.Span;
import vn.sogiamsat.dashboards.shipped.Shipped;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** A made-up province, looked at through the panels of Kibana and through our own pages. */
class SampleFiguresTest {
    private static final String MONTHS = "from=2025-01&to=2025-12";
    private static final Span YEAR =
            new Span(Instant.parse("2024-12-31T17:00:00Z"), Instant.parse("2025-12-31T16:59:59.999Z"));

    /** Of which a sample that is well has nothing to show. */
    private static final Set<String> EMPTY = Set.of(
            "compliance/soon",
            "audit/refused",
            "integrity/cosigned",
            "integrity/alarms",
            "integrity/findings",
            "integrity/witnesses",
            "integrity/verifications",
            "integrity/finding-kinds");

    @TempDir
    private static Path folder;

    private static RunningLedger ledger;
    private static OurPages pages;

    @BeforeAll
    static void fill() {
        ledger = RunningLedger.start();
        pages = new OurPages(ledger.logIn("lan", List.of("inspector"), List.of("*")));
        Province.write(new ProvinceSize(4, 8, 24, YearMonth.of(2025, 6), 7, 1), folder.resolve("province"));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        SampleRun.send(
                Sample.read(folder.resolve("province")),
                ledger.client().address(),
                ledger.operatorToken(),
                folder.resolve("keys.json"),
                false,
                new Terminal(nowhere, nowhere));
        CommandGateway commands = ledger.part(CommandGateway.class);
        ShippedRulebooks.names().forEach(name -> commands.sendAndWait(adopt(name)));
        for (int month = 6; month <= 12; month++) {
            commands.sendAndWait(new OpenPeriod(YearMonth.of(2025, month), "ledger"));
        }
        sendWhatIsAmiss(ledger.client().register("handbook"));
        ledger.awaitProjections();
        await().atMost(Duration.ofSeconds(60)).until(() -> recorded("integrity") && recorded("operations"));
    }

    private static AdoptRulebook adopt(String name) {
        return new AdoptRulebook(
                name,
                ShippedRulebooks.text(name),
                LocalDate.of(2011, 1, 19),
                null,
                List.of(),
                new DecidingDocument("1-QĐ/TU", "Tỉnh ủy", LocalDate.of(2025, 1, 1)),
                "quan-tri");
    }

    private static void sendWhatIsAmiss(Sender sender) {
        Map<String, Object> unit = Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01");
        Instant at = Instant.parse("2025-06-01T01:00:00Z");
        sender.send(sender.event("1", "unit.established", "unit/X-1", at, unit)).expect(201);
        sender.send(sender.event("1", "unit.established", "unit/X-1", at.plusSeconds(1), unit))
                .expect(409);
        sender.send(sender.event("2", "unit.established", "unit/X-1", at, Map.of("name", "Chi bộ")))
                .expect(202);
        sender.send(sender.event(
                        "3",
                        "fact.withdrawn",
                        "unit/X-1",
                        at,
                        Map.of(
                                "id",
                                "1",
                                "type",
                                "vn.sogiamsat.unit.established.v1",
                                "withdrawnBy",
                                "Văn thư",
                                "reason",
                                "Nhầm mã.")))
                .expect(201);
    }

    private static boolean recorded(String index) {
        ledger.elasticsearch().post("/" + ledger.indexPrefix() + "-*/_refresh", "application/json", new byte[0]);
        return ledger.elasticsearch()
                .get("/" + ledger.indexPrefix() + "-" + index + "/_search")
                .body()
                .contains("\"at\"");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /** The last two days: what came in, and how it was doing. */
    private static Span recently() {
        Instant now = Instant.now();
        return new Span(now.minus(2, ChronoUnit.DAYS), now.plus(1, ChronoUnit.HOURS));
    }

    private static Shown shown(String board, String panel) {
        return Shown.of(ledger, board, panel, board.equals("audit") || board.equals("integrity") ? recently() : YEAR);
    }

    private static String month(String instant) {
        return YearMonth.from(Instant.parse(instant).atZone(ZoneId.of("Asia/Ho_Chi_Minh")))
                .toString();
    }

    @Test
    void every_panel_is_answered_and_shows_something_where_there_is_something() {
        for (Board board : Shipped.boards()) {
            for (Panel.Chart chart : board.charts().toList()) {
                String name = board.id() + "/" + chart.id();
                assertThat(shown(board.id(), chart.id()).found() == 0).as(name).isEqualTo(EMPTY.contains(name));
            }
        }
    }

    @Test
    void the_figures_of_the_overview_are_those_of_the_compliance_page() {
        OurPages.Standing all = pages.months(MONTHS).values().stream()
                .reduce(new OurPages.Standing(0, 0, 0, 0, 0, 0), OurPages.Standing::plus);
        assertThat(all.judged()).isGreaterThan(100);
        Shown.Row rate = shown("compliance", "rate").only();
        assertThat(rate.values().getFirst()).isEqualTo((double) all.kept() / all.judged());
        assertThat(rate.number(1)).isEqualTo(all.judged());
        assertThat(shown("compliance", "kept").only().number(0)).isEqualTo(all.kept());
        assertThat(shown("compliance", "overdue").only().number(0)).isEqualTo(all.overdue());
        assertThat(shown("compliance", "late").only().number(0)).isEqualTo(all.late());
        assertThat(shown("compliance", "not-evaluated").only().number(0)).isEqualTo(all.notEvaluated());
        assertThat(shown("compliance", "statuses").rows().stream()
                        .mapToLong(row -> row.number(0))
                        .sum())
                .isEqualTo(all.total());
    }

    @Test
    void the_months_of_the_overview_are_those_of_the_compliance_page() {
        Map<String, OurPages.Standing> ours = pages.months(MONTHS);
        Map<String, List<Long>> expected = new TreeMap<>();
        ours.forEach(
                (month, of) -> expected.put(month, List.of(of.kept(), of.late(), of.overdue(), of.notEvaluated())));
        Map<String, List<Long>> kibana = new TreeMap<>();
        shown("compliance", "months").rows().stream()
                .filter(row -> ours.containsKey(month(row.keys().getFirst())))
                .forEach(row -> kibana.put(
                        month(row.keys().getFirst()),
                        List.of(row.number(0), row.number(1), row.number(2), row.number(5))));
        assertThat(kibana).isEqualTo(expected);
        Map<String, Double> rates = new TreeMap<>();
        shown("compliance", "course")
                .rows()
                .forEach(row ->
                        rates.put(month(row.keys().getFirst()), row.values().getFirst()));
        ours.forEach((month, of) -> {
            if (of.judged() > 0) {
                assertThat(rates.get(month)).isEqualTo((double) of.kept() / of.judged());
            }
        });
    }

    @Test
    void the_rules_of_the_overview_are_those_of_the_compliance_page_the_worst_first() {
        Map<String, List<Long>> expected = new TreeMap<>();
        pages.rules(MONTHS)
                .forEach((rule, of) ->
                        expected.put(rule, List.of(of.judged() - of.kept(), of.overdue(), of.late(), of.judged())));
        Map<String, List<Long>> kibana = new TreeMap<>();
        Shown rules = shown("compliance", "rules");
        rules.rows()
                .forEach(row -> kibana.put(
                        row.keys().getFirst(), List.of(row.number(0), row.number(1), row.number(2), row.number(3))));
        assertThat(kibana).isEqualTo(expected).hasSizeGreaterThan(15);
        assertThat(rules.rows()).extracting(row -> -row.number(0)).isSorted();
    }

    @Test
    void units_fall_short_as_often_as_rules_do() {
        long rules = shown("compliance", "rules").rows().stream()
                .mapToLong(row -> row.number(0))
                .sum();
        Shown units = shown("compliance", "units");
        assertThat(units.rows().stream().mapToLong(row -> row.number(0)).sum())
                .isEqualTo(rules)
                .isPositive();
        Map<String, Long> byUnit = new TreeMap<>();
        units.rows().forEach(row -> byUnit.put(row.keys().getFirst(), row.number(0)));
        Map<String, String> merged = merged();
        Set<String> cells = new TreeSet<>();
        pages.meetings()
                .forEach(meeting ->
                        cells.add(meeting.at("/path").get(0).at("/id").asString()));
        cells.retainAll(byUnit.keySet());
        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            long itself = byUnit.getOrDefault(cell, 0L);
            long before = merged.entrySet().stream()
                    .filter(each -> each.getValue().equals(cell))
                    .mapToLong(each -> byUnit.getOrDefault(each.getKey(), 0L))
                    .sum();
            assertThat(itself + before).as(cell).isEqualTo(shortfalls(cell));
        });
    }

    /** Which units went into which. */
    private static Map<String, String> merged() {
        Map<String, String> merged = new TreeMap<>();
        for (JsonNode hit : Shown.json(ledger.searched("organisation")).at("/hits/hits")) {
            JsonNode into = hit.at("/_source/mergedInto");
            if (into.isString()) {
                merged.put(hit.at("/_source/unit/id").asString(), into.asString());
            }
        }
        return merged;
    }

    /** Cells have nothing below them but what went into them, which the page counts with them. */
    private static long shortfalls(String unit) {
        return pages.csv("/obligations.csv?status=overdue&" + MONTHS + "&unit=" + unit)
                        .size()
                + pages.csv("/obligations.csv?status=met-late&" + MONTHS + "&unit=" + unit)
                        .size();
    }

    @Test
    void what_is_overdue_is_listed_by_day_with_the_obligations_of_our_list() {
        Set<String> ours = new TreeSet<>();
        pages.csv("/obligations.csv?status=overdue&" + MONTHS).forEach(row -> ours.add(row.getLast()));
        Shown listed = shown("compliance", "overdue-list");
        assertThat(listed.found()).isEqualTo(ours.size());
        assertThat(listed.rows()).isNotEmpty();
        assertThat(ours)
                .containsAll(
                        listed.rows().stream().map(row -> row.keys().get(1)).toList());
        assertThat(listed.rows()).extracting(row -> row.keys().getFirst()).isSorted();
    }

    /** The page's table names the obligation, the panel the person: what both say of each is compared. */
    @Test
    void attendances_and_quotas_are_those_of_the_page_of_superiors() {
        List<List<Long>> ours = pages.csv("/supervisors.csv?year=2025").stream()
                .map(row -> List.of(Long.parseLong(row.get(6)), Long.parseLong(row.get(4))))
                .toList();
        Shown superiors = shown("attendance", "superiors");
        assertThat(superiors.rows().stream().map(row -> List.of(row.number(0), row.number(1))))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ours);
        assertThat(superiors.rows()).extracting(row -> row.number(0)).isSorted();
        Shown.Row all = shown("attendance", "attended").only();
        assertThat(all.number(0))
                .isEqualTo(ours.stream().mapToLong(List::getFirst).sum());
        assertThat(all.number(1))
                .isEqualTo(ours.stream().mapToLong(List::getLast).sum());
        assertThat(shown("attendance", "directory").by(1).keySet())
                .containsAll(superiors.by(0).keySet());
    }

    private static List<JsonNode> held() {
        return pages.meetings().stream()
                .filter(meeting -> meeting.at("/status").asString().equals("closed"))
                .toList();
    }

    private static Map<String, Long> sums(List<JsonNode> meetings, Function<JsonNode, String> by, String count) {
        return meetings.stream()
                .collect(groupingBy(
                        by,
                        TreeMap::new,
                        summingLong(meeting -> meeting.at("/counts/" + count).asLong())));
    }

    @Test
    void attendance_of_superiors_by_cell_and_mode_is_that_of_our_list_of_meetings() {
        List<JsonNode> held = held();
        Map<String, Long> modes = new TreeMap<>();
        shown("attendance", "modes")
                .rows()
                .forEach(row -> modes.merge(row.keys().get(1), row.number(0), Long::sum));
        assertThat(modes).isEqualTo(sums(held, meeting -> meeting.at("/mode").asString(), "superiors"));
        assertThat(shown("attendance", "spoke").only().number(0))
                .isEqualTo(held.stream()
                        .mapToLong(
                                meeting -> meeting.at("/counts/interventions").asLong())
                        .sum());
        long attended = held.stream()
                .filter(meeting -> meeting.at("/counts/superiors").asLong() > 0)
                .count();
        assertThat(shown("attendance", "share").only().values().getFirst()).isEqualTo((double) attended / held.size());
        assertThat(shown("attendance", "cells").rows().stream()
                        .mapToLong(row -> row.number(1))
                        .sum())
                .isEqualTo(held.size());
        assertThat(shown("attendance", "meetings").rows()).hasSize((int) attended);
    }

    @Test
    void the_quality_of_meetings_is_that_of_our_list_of_meetings() {
        List<JsonNode> held = held();
        assertThat(shown("quality", "held").only().number(0))
                .isEqualTo(held.size())
                .isPositive();
        long present = held.stream()
                .mapToLong(meeting -> meeting.at("/counts/present").asLong())
                .sum();
        long absent = held.stream()
                .mapToLong(meeting -> meeting.at("/counts/absent").asLong())
                .sum();
        List<Shown.Row> people = shown("quality", "people").rows();
        assertThat(people.stream().mapToLong(row -> row.number(0)).sum()).isEqualTo(present);
        assertThat(people.stream().mapToLong(row -> row.number(1)).sum()).isEqualTo(absent);
        Map<String, Long> kinds = new TreeMap<>();
        shown("quality", "kinds").rows().forEach(row -> kinds.put(row.keys().getFirst(), row.number(0)));
        assertThat(kinds)
                .isEqualTo(held.stream()
                        .collect(groupingBy(
                                meeting -> meeting.at("/kind").asString(), TreeMap::new, summingLong(any -> 1))));
        Map<String, String> cells = shown("quality", "meetings").by(1).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, row -> row.getValue().keys().get(3)));
        assertThat(cells)
                .isEqualTo(held.stream()
                        .collect(toMap(
                                meeting -> meeting.at("/id").asString(),
                                meeting -> meeting.at("/kind").asString())));
    }

    @Test
    void what_rules_say_of_meetings_is_what_the_compliance_page_says_of_these_rules() {
        Map<String, String> rules = Map.of("duration", "R05", "attendance", "R06", "papers", "R12", "results", "R18");
        Map<String, OurPages.Standing> ours = pages.rules(MONTHS);
        rules.forEach((panel, rule) -> {
            OurPages.Standing of = ours.entrySet().stream()
                    .filter(each -> each.getKey().endsWith("/" + rule))
                    .map(Map.Entry::getValue)
                    .reduce(new OurPages.Standing(0, 0, 0, 0, 0, 0), OurPages.Standing::plus);
            Shown.Row row = shown("quality", panel).only();
            assertThat(row.number(1)).as(rule).isEqualTo(of.judged()).isPositive();
            assertThat(row.values().getFirst()).as(rule).isEqualTo((double) of.kept() / of.judged());
        });
    }

    @Test
    void the_audit_trail_counts_as_our_own_does() {
        assertThat(shown("audit", "events").only().number(0))
                .isEqualTo(pages.events(""))
                .isGreaterThan(1_000);
        assertThat(shown("audit", "late").only().number(0)).isEqualTo(pages.events("late=true"));
        shown("audit", "types")
                .rows()
                .forEach(row -> assertThat(row.number(0))
                        .isEqualTo(pages.events("type=" + row.keys().getFirst())));
        shown("audit", "sources")
                .rows()
                .forEach(row -> assertThat(row.number(0))
                        .isEqualTo(pages.events("source=" + row.keys().getFirst())));
        Map<String, String> amiss = Map.of(
                "withdrawn", "vn.sogiamsat.fact.withdrawn",
                "conflicts", "vn.sogiamsat.conflict.recorded",
                "quarantined", "vn.sogiamsat.submission.quarantined");
        amiss.forEach((panel, type) ->
                assertThat(shown("audit", panel).only().number(0)).as(panel).isEqualTo(pages.events("type=" + type)));
        assertThat(shown("audit", "hours").rows().stream()
                        .mapToLong(row -> row.number(0))
                        .sum())
                .isEqualTo(pages.events(""));
    }

    @Test
    void integrity_and_operations_are_what_the_ledger_says_of_itself() {
        Integrity.State state = ledger.part(Integrity.class).state();
        Integrity.Point point = requireNonNull(state.checkpoint());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            recorded("integrity");
            assertThat(shown("integrity", "checkpoint").only().number(0)).isEqualTo(point.size());
            Map<String, Shown.Row> projections =
                    shown("integrity", "projections").by(0);
            assertThat(projections.keySet()).containsExactlyInAnyOrder("views-v1", "obligations-v1");
            assertThat(projections.values())
                    .allSatisfy(row -> assertThat(row.number(0))
                            .isEqualTo(ledger.part(LedgerState.class).size()));
        });
    }
}

package vn.sogiamsat.app.dashboards;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the panels show of meetings and of those who attend them is what our own pages do. */
@ExtendWith(SampleProvince.Shared.class)
class MeetingFiguresTest {
    private static final String MONTHS = SampleProvince.MONTHS;

    private final SampleProvince province;
    private final OurPages pages;

    MeetingFiguresTest(SampleProvince province) {
        this.province = province;
        this.pages = province.pages();
    }

    private Shown shown(String board, String panel) {
        return province.shown(board, panel);
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

    private List<JsonNode> held() {
        return pages.meetings().stream()
                .filter(meeting -> meeting.at("/status").asString().equals("closed"))
                .toList();
    }

    private Map<String, Long> sums(List<JsonNode> meetings, Function<JsonNode, String> by, String count) {
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
    void how_long_meetings_were_and_how_they_were_scored_is_what_our_list_of_meetings_says() {
        Map<String, List<JsonNode>> months = held().stream()
                .collect(groupingBy(
                        meeting -> meeting.at("/date").asString().substring(0, 7), TreeMap::new, Collectors.toList()));
        Map<String, Double> average = new TreeMap<>();
        months.forEach((month, meetings) ->
                average.put(month, minutes(meetings).average().orElseThrow()));
        Map<String, Double> shownAverage = new TreeMap<>();
        shown("quality", "minutes").rows().stream()
                .filter(row -> months.containsKey(month(row)))
                .forEach(row -> shownAverage.put(month(row), row.values().getFirst()));
        assertThat(shownAverage).isEqualTo(average).isNotEmpty();
        Map<String, Long> levels = new TreeMap<>();
        shown("quality", "scores").rows().forEach(row -> levels.merge(row.keys().get(1), row.number(0), Long::sum));
        assertThat(levels)
                .isEqualTo(held().stream()
                        .filter(meeting -> meeting.at("/level").isString())
                        .collect(groupingBy(
                                meeting -> meeting.at("/level").asString(), TreeMap::new, summingLong(any -> 1))))
                .isNotEmpty();
    }

    private static String month(Shown.Row row) {
        return YearMonth.from(Instant.parse(row.keys().getFirst()).atZone(ZoneId.of("Asia/Ho_Chi_Minh")))
                .toString();
    }

    private static IntStream minutes(List<JsonNode> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.at("/minutes").isNumber())
                .mapToInt(meeting -> meeting.at("/minutes").asInt());
    }

    @Test
    void superiors_on_site_and_remote_are_together_those_whom_our_list_of_meetings_counts() {
        long counted = held().stream()
                .mapToLong(meeting -> meeting.at("/counts/superiors").asLong())
                .sum();
        List<Shown.Row> onSite = shown("attendance", "on-site").rows();
        List<Shown.Row> remote = shown("attendance", "remote").rows();
        assertThat(onSite).isNotEmpty();
        assertThat(Stream.concat(onSite.stream(), remote.stream())
                        .mapToLong(row -> row.number(0))
                        .sum())
                .isEqualTo(counted);
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
}

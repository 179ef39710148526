package vn.sogiamsat.app.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the panels show of obligations is what our own pages do. */
@ExtendWith(SampleProvince.Shared.class)
class ComplianceFiguresTest {
    private static final String MONTHS = SampleProvince.MONTHS;

    private final SampleProvince province;
    private final OurPages pages;

    ComplianceFiguresTest(SampleProvince province) {
        this.province = province;
        this.pages = province.pages();
    }

    private Shown shown(String board, String panel) {
        return province.shown(board, panel);
    }

    private String month(String instant) {
        return YearMonth.from(Instant.parse(instant).atZone(ZoneId.of("Asia/Ho_Chi_Minh")))
                .toString();
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
    private Map<String, String> merged() {
        Map<String, String> merged = new TreeMap<>();
        for (JsonNode hit :
                Shown.json(province.ledger().searched("organisation")).at("/hits/hits")) {
            JsonNode into = hit.at("/_source/mergedInto");
            if (into.isString()) {
                merged.put(hit.at("/_source/unit/id").asString(), into.asString());
            }
        }
        return merged;
    }

    /** Cells have nothing below them but what went into them, which the page counts with them. */
    private long shortfalls(String unit) {
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
}

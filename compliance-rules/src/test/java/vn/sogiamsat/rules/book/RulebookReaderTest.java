package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulebookReaderTest {
    private final Rulebook worked = Example.read(Example.worked());

    @Test
    void the_worked_example_is_a_rulebook_as_it_says() {
        assertThat(worked.id()).isEqualTo("vi-du-2024");
        assertThat(worked.title().en()).isEqualTo("Example: a regulation on meetings of cells");
        assertThat(worked.citation())
                .isEqualTo(new Citation("00-QĐ/VD", "Tỉnh ủy của ví dụ", LocalDate.of(2024, 3, 1), null));
        assertThat(worked.from()).isEqualTo("2024-03-01");
        assertThat(worked.to()).isEqualTo("2026-01-01");
        assertThat(worked.replaces()).containsExactly("vi-du-2019");
        assertThat(worked.appliesTo()).isEmpty();
        assertThat(worked.daysOff()).containsExactlyInAnyOrder(LocalDate.of(2025, 1, 29), LocalDate.of(2025, 1, 30));
        assertThat(worked.rules())
                .extracting(Rule::id)
                .containsExactly("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08");
        assertThat(rule("R03").appliesTo()).containsExactly("DBK.01", "DBK.02");
        assertThat(rule("R01").citation().clause()).isEqualTo("Điều 2");
        assertThat(rule("R02").confidence()).isEqualTo(Confidence.ANALOGOUS);
    }

    @Test
    void characters_beyond_the_basic_plane_may_stand_anywhere() {
        for (String before : List.of("", "x")) {
            assertThat(Example.read(Example.worked() + "\n# " + before + "\uD840\uDC0B".repeat(5_000)))
                    .isEqualTo(worked);
        }
    }

    @Test
    void parameters_have_values_of_their_types() {
        assertThat(worked.parameters())
                .extractingFromEntries(entry -> entry.getValue().value())
                .containsExactlyInAnyOrder(90L, Duration.ofHours(24), true, "grassroots");
        assertThat(duration("2h30m")).isEqualTo(Duration.ofMinutes(150));
        assertThat(duration("90m")).isEqualTo(Duration.ofMinutes(90));
    }

    private static Object duration(String text) {
        String yaml = Example.with("value: 90", "value: " + text)
                .replace("type: int", "type: duration")
                .replace("meeting.minutes >=", "meeting.end - meeting.start >=");
        return Objects.requireNonNull(Example.read(yaml).parameters().get("least"))
                .value();
    }

    @Test
    void each_kind_of_demand_is_read() {
        assertThat(rule("R01").demand()).isInstanceOf(Demand.Check.class);
        assertThat(rule("R04").demand())
                .isInstanceOfSatisfying(
                        Demand.Deadline.class,
                        deadline ->
                                assertThat(deadline.due().words()).containsExactly(Word.DIRECTION_NEXT_MEETING_END));
        assertThat(rule("R07").demand()).isInstanceOfSatisfying(Demand.Count.class, count -> {
            assertThat(count.per()).isEqualTo(PeriodKind.QUARTER);
            assertThat(count.applies().parameters()).containsExactly("exempt_level");
        });
        assertThat(rule("R08").demand()).isInstanceOfSatisfying(Demand.Streak.class, streak -> {
            assertThat(streak.within()).isEqualTo(PeriodKind.YEAR);
            assertThat(streak.atMost().text()).isEqualTo("2");
        });
    }

    @Test
    void what_does_not_say_when_it_applies_applies_always() {
        assertThat(rule("R04").demand().applies().evaluate(Values.NONE, Map.of()))
                .isEqualTo(new Expression.Value(true));
    }

    @Test
    void a_rulebook_without_end_or_optional_fields_is_read() {
        Rulebook rulebook = Example.read(Example.with("replaces: [older]\n", ""));
        assertThat(rulebook.to()).isNull();
        assertThat(rulebook.replaces()).isEmpty();
        assertThat(rulebook.daysOff()).isEqualTo(Set.of());
        assertThat(rulebook.rules().getFirst().appliesTo()).isEqualTo(List.of());
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_change_nothing() {
        assertThat(Example.read("\uFEFF" + Example.worked().replace("\n", "\r\n")))
                .isEqualTo(worked);
    }

    @Test
    void a_bare_number_or_truth_value_is_an_expression() {
        Rulebook rulebook = Example.read(Example.with("applies: meeting.held", "applies: true"));
        assertThat(rulebook.rules().getFirst().demand().applies().text()).isEqualTo("true");
    }

    @Test
    void a_deadline_is_worth_a_moment() {
        Demand.Deadline deadline = (Demand.Deadline) rule("R03").demand();
        Instant end = Instant.parse("2024-05-03T09:30:00Z");
        Values values =
                new Values.Builder().put(Word.MEETING_END, end, List.of()).build();
        assertThat(deadline.due().evaluate(values, Map.of("filing_time", Duration.ofHours(24))))
                .isEqualTo(new Expression.Value(end.plus(Duration.ofHours(24))));
        assertThat(deadline.met().evaluate(values, Map.of()))
                .isEqualTo(new Expression.Missing(List.of(Word.MEETING_MINUTES_FILED_AT)));
    }

    @Test
    void what_does_not_depend_on_a_missing_word_does_not_need_it() {
        assertThat(holds("false && meeting.score > 1")).isEqualTo(new Expression.Value(false));
        assertThat(holds("meeting.score > 1 || true")).isEqualTo(new Expression.Value(true));
        assertThat(holds("meeting.score > 1")).isEqualTo(new Expression.Missing(List.of(Word.MEETING_SCORE)));
    }

    @Test
    void a_long_chain_of_conditions_is_not_deep() {
        assertThat(holds("true" + " && true".repeat(100))).isEqualTo(new Expression.Value(true));
    }

    @Test
    void a_division_by_zero_compiles_and_comes_back_as_failed() {
        assertThat(holds("10 / (meeting.expected - meeting.expected) > 1"))
                .isInstanceOfSatisfying(
                        Expression.Failed.class,
                        failed -> assertThat(failed.reason()).contains("DIVIDE_BY_ZERO"));
    }

    @Test
    void a_comprehension_over_its_bounds_comes_back_as_failed() {
        String many = "[" + "1,".repeat(110) + "1]";
        assertThat(holds("%1$s.all(a, %1$s.all(b, a + b > 0)) && meeting.expected > 0".formatted(many)))
                .isInstanceOfSatisfying(
                        Expression.Failed.class,
                        failed -> assertThat(failed.reason()).contains("10000"));
    }

    private static Expression.Outcome holds(String text) {
        Rulebook rulebook =
                Example.read(Example.with("'meeting.minutes >= param.least'", "\"" + text + " || param.least < 0\""));
        Demand.Check check = (Demand.Check) rulebook.rules().getFirst().demand();
        Values values =
                new Values.Builder().put(Word.MEETING_EXPECTED, 9L, List.of()).build();
        return check.holds().evaluate(values, Map.of("least", 90L));
    }

    private Rule rule(String id) {
        return worked.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that compile and have no value: evaluation says so, and throws nothing. */
class FailingExpressionTest {
    private static final Values VALUES = new Values.Builder()
            .put(Word.MEETING_KIND, "regular", List.of())
            .put(Word.MEETING_EXPECTED, 0L, List.of())
            .put(Word.MEETING_START, Instant.parse("2024-05-03T07:00:00Z"), List.of())
            .put(Word.MEETING_STEPS, List.of("vote"), List.of())
            .put(Word.MEETING_VOTES, List.of(Map.of("for", 3L)), List.of())
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / meeting.expected > 0",
                "1 % meeting.expected > 0",
                "9223372036854775807 + param.least > 0",
                "-9223372036854775807 - param.least < 0",
                "param.least * 9223372036854775807 > 0",
                "meeting.steps[3] == \"vote\"",
                "meeting.steps[-1] == \"vote\"",
                "meeting.votes[0][\"against\"] > 1",
                "matches(meeting.kind, \"(((\")",
                "meeting.kind.matches(\"(a{1000}){1000}\")",
                "timestamp(meeting.kind) > meeting.start",
                "duration(meeting.kind) > duration(\"1h\")",
                "meeting.start + duration(\"300000000h\") > meeting.start",
                "meeting.start - duration(\"300000000h\") < meeting.start",
                "int(meeting.kind) > 1",
                "double(meeting.kind) > 1.0",
                "uint(0 - param.least) > 1u",
                "int(1e300) > 1",
                "timestamp(9223372036854775807) > meeting.start",
                "string(b\"\\xff\") == meeting.kind",
                "meeting.start.getHours(\"nowhere\") > 1",
                "dyn(meeting.kind) > dyn(meeting.expected)",
                "dyn(meeting.kind) + 1 > 2",
                "[1, 2, 3].all(x, x / meeting.expected > 0)",
                "dyn(meeting.expected).kind == 1",
            })
    void what_cannot_be_evaluated_comes_back_as_failed(String text) {
        String yaml = Example.with("'meeting.minutes >= param.least'", "'(" + text + ") && param.least > 0'");
        Demand.Check check =
                (Demand.Check) Example.read(yaml).rules().getFirst().demand();
        assertThat(check.holds().evaluate(VALUES, Map.of("least", 90L)))
                .isInstanceOfSatisfying(
                        Expression.Failed.class,
                        failed -> assertThat(failed.reason()).isNotBlank());
    }
}

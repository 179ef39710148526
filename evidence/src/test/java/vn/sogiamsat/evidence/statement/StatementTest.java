package vn.sogiamsat.evidence.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Sample;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;

class StatementTest {
    private static final String CELL = "11111111-1111-8111-8111-111111111111";
    private static final String OTHER = "22222222-2222-8222-8222-222222222222";
    private static final String OPENED = "vn.sogiamsat.meeting.opened";

    @Test
    void what_was_written_down_from_the_description_alone_is_read_and_written_the_same_to_the_byte() throws Exception {
        byte[] golden = Golden.bytes("statement.txt");
        StatementFile file = StatementFile.parse(golden);
        Statement statement = Statement.parse(file.statement().text());

        assertThat(statement).isEqualTo(golden());
        assertThat(statement.text()).isEqualTo(file.statement().text());
        StatementFile again = new StatementFile(
                Sample.golden().sign(golden().text()),
                Sample.golden().checkpoint(),
                Sample.golden().policy().getBytes(UTF_8));
        assertThat(again.bytes()).isEqualTo(golden);
    }

    @Test
    void a_question_for_facts_is_read_as_it_was_written() throws Exception {
        Statement statement = with(facts(), new Statement.Answer(0, List.of(), List.of(), 0, List.of(), 2));

        assertThat(Statement.parse(statement.text())).isEqualTo(statement);
        assertThat(statement.text())
                .startsWith("so-giam-sat/absence/v1\nanswer no such event was recorded up to position 39\n")
                .contains("\ncounts " + CELL + "\n", "\nbelow yes\n", "\nwaiting 2\n");
    }

    @Test
    void a_line_that_is_missing_doubled_or_moved_makes_it_unreadable() {
        List<String> lines = golden().text().lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            List<String> without = new ArrayList<>(lines);
            String line = without.remove(at);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(at, line);
            // Of several lines of one kind one may go: whether the rest agrees is for the verifier.
            if (!line.matches("(missing|event|submission) .*")) {
                assertMalformed(without);
                assertMalformed(doubled);
            }
            List<String> changed = new ArrayList<>(lines);
            changed.set(at, line + " ");
            assertMalformed(changed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HB-8, true",
        "HB-0014, true",
        "HB-14, true",
        "HB-00000000000000000000000000009, true",
        "HB-7, false",
        "HB-15, false",
        "HB-, false",
        "HB-9a, false",
        "HB-٩, false",
        "hb-9, false",
        "XHB-9, false",
        "HB-9999999999999999999999, false",
        "HB--9, false",
        "HB-+9, false"
    })
    void the_number_in_an_id_is_its_decimal_digits_however_many_zeroes_go_before(String id, boolean asked) {
        Told told = new Told("handbook", id, Instant.EPOCH, Set.of());

        assertThat(golden().question().asksFor(OPENED, told)).isEqualTo(asked);
        assertThat(golden().question().asksFor(OPENED, new Told("other", id, Instant.EPOCH, Set.of())))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T16:59:59.999Z, false",
        "2026-09-30T17:00:00Z, true",
        "2026-10-31T16:59:59.999Z, true",
        "2026-10-31T17:00:00Z, false"
    })
    void a_day_begins_and_ends_at_midnight_in_vietnam(Instant at, boolean asked) {
        assertThat(facts().asksFor(OPENED, new Told("x", "1", at, Set.of(CELL))))
                .isEqualTo(asked);
    }

    @Test
    void another_unit_and_another_type_are_not_asked_for() {
        Instant within = Instant.parse("2026-10-05T00:00:00Z");

        assertThat(facts().asksFor(OPENED, new Told("x", "1", within, Set.of(OTHER, CELL))))
                .isTrue();
        assertThat(facts().asksFor(OPENED, new Told("x", "1", within, Set.of(OTHER))))
                .isFalse();
        assertThat(facts().asksFor("vn.sogiamsat.meeting.closed", new Told("x", "1", within, Set.of(CELL))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meeting\":{\"cell\":\"%s\"}}",
                "{\"unit\":\"%s\"}",
                "{\"unit\":{\"id\":\"%s\"}}",
                "{\"cell\":\"%s\"}",
                "{\"from\":\"%s\",\"to\":\"x\"}",
                "{\"to\":\"%s\"}"
            })
    void the_unit_is_found_wherever_events_name_it(String body) throws Exception {
        String payload =
                "{\"header\":{\"source\":\"s\",\"sourceId\":\"i\",\"occurredAt\":\"2026-10-05T01:02:03.004Z\"},"
                        + "\"body\":" + body.formatted(CELL) + "}";

        Told told = Told.read(payload.getBytes(UTF_8));

        assertThat(told.units()).contains(CELL);
        assertThat(told.source()).isEqualTo("s");
        assertThat(told.occurredAt()).isEqualTo("2026-10-05T01:02:03.004Z");
    }

    @Test
    void only_what_lies_within_the_positions_and_is_not_listed_is_denied() {
        Told ninth = new Told("handbook", "HB-9", Instant.EPOCH, Set.of());

        assertThat(golden().denies(17, Sample.event(17), OPENED, ninth)).isFalse();
        assertThat(golden().denies(18, Sample.event(18), OPENED, ninth)).isTrue();
        assertThat(golden().denies(40, Sample.event(40), OPENED, ninth)).isFalse();
    }

    @Test
    void where_not_all_are_listed_only_what_would_have_come_before_the_last_one_is_denied() {
        Statement.Answer some = new Statement.Answer(
                2_000,
                List.of(new Statement.Found(10, Sample.event(10), OPENED, null, false, false)),
                List.of(),
                0,
                List.of(),
                0);
        Told told = new Told("x", "1", Instant.parse("2026-10-05T00:00:00Z"), Set.of(CELL));

        assertThat(with(facts(), some).denies(9, Sample.event(9), OPENED, told)).isTrue();
        assertThat(with(facts(), some).denies(11, Sample.event(11), OPENED, told))
                .isFalse();
    }

    private static void assertMalformed(List<String> lines) {
        assertThatThrownBy(() -> Statement.parse(String.join("\n", lines) + "\n"))
                .as(String.join("\n", lines))
                .isInstanceOf(MalformedException.class);
    }

    private static Question.Facts facts() {
        return new Question.Facts(
                "YB-VNPT",
                CELL,
                true,
                List.of(CELL),
                List.of(OPENED),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31));
    }

    static Statement golden() {
        return with(
                new Question.Numbers("handbook", "HB-", 8, 14),
                new Statement.Answer(
                        2,
                        List.of(
                                new Statement.Found(3, Sample.event(3), OPENED, "HB-0012", true, false),
                                new Statement.Found(
                                        17, Sample.event(17), "vn.sogiamsat.meeting.closed", "HB-9", false, false)),
                        List.of(new Statement.Range(8, 8), new Statement.Range(10, 11), new Statement.Range(13, 14)),
                        1,
                        List.of(new Statement.Beside(
                                20, Sample.event(20), "vn.sogiamsat.submission.quarantined", "HB-10")),
                        0));
    }

    static Statement with(Question question, Statement.Answer answer) {
        try {
            Checkpoint checkpoint =
                    Checkpoint.parse(Sample.golden().checkpoint().text());
            return new Statement(
                    "3f0d5c52-6f4e-4d8e-9b44-2f6a0d0c7a10",
                    Sample.LEDGER,
                    checkpoint.origin(),
                    checkpoint.tree(),
                    40,
                    Instant.parse("2026-11-26T03:02:00Z"),
                    "user:kiem-tra",
                    "Theo kế hoạch \"12-KH/UBKT\"",
                    question,
                    answer);
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }
}

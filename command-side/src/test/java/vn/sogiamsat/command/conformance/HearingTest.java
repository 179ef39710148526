package vn.sogiamsat.command.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.intake.Foreseen;
import vn.sogiamsat.command.intake.Rehearsal.Heard;
import vn.sogiamsat.command.intake.Rehearsal.Mode;
import vn.sogiamsat.command.intake.Rehearsal.Request;
import vn.sogiamsat.core.command.SenderQuery.Why;
import vn.sogiamsat.core.event.FieldProblem;

class HearingTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private static Check check(Step... steps) {
        return new Check(UUID.randomUUID(), "handbook", "lan", NOW, List.of(steps), Memory.EMPTY, null);
    }

    private static Step step(StepKind kind, int expected, String... events) {
        return Step.waiting(kind, expected, events);
    }

    /** An event that says this; two that say the same are the same. */
    private static Heard event(String id, String says) {
        return event(id, says, new Foreseen.New());
    }

    private static Heard event(String id, String says, Foreseen foreseen) {
        return new Heard(
                id,
                id + says,
                JSON.createObjectNode().put("id", id).put("says", says),
                OffsetDateTime.parse("2026-03-05T08:00:00Z"),
                foreseen);
    }

    private static Hearing hear(Check check, List<Heard> given, Mode mode, Instant now, Heard... came) {
        return Hearing.of(check, check.current().orElseThrow(), given, new Request(mode, Arrays.asList(came)), now);
    }

    @Test
    void an_event_in_another_mode_fails_its_step_and_passes_it_when_it_comes_as_it_should() {
        Check check = check(step(StepKind.BINARY, 201, "{}"), step(StepKind.STRUCTURED, 201, "{}"));
        Heard given = event("1", "a");
        Hearing wrong = hear(check, List.of(given), Mode.STRUCTURED, NOW, given);
        assertThat(wrong.result()).isEqualTo("failed");
        assertThat(wrong.answers().getFirst().status())
                .as("answered as at the door")
                .isEqualTo(201);
        assertThat(wrong.check().steps().getFirst().why()).containsExactly(new Why("mode", "STRUCTURED"));

        Hearing right = hear(wrong.check(), List.of(given), Mode.BINARY, NOW, given);
        assertThat(right.result()).isEqualTo("passed");
        assertThat(right.check().steps().getFirst().tries()).isEqualTo(2);
        assertThat(right.check().steps().getFirst().why()).isEmpty();
        assertThat(right.check().current()).hasValue(1);
    }

    @Test
    void what_differs_is_told_by_its_place_and_a_changed_unicode_form_by_its_name() {
        Check check = check(step(StepKind.DECOMPOSED, 201, "{}"));
        Heard given = event("6", "Mậu A");
        assertThat(hear(check, List.of(given), Mode.BINARY, NOW, event("6", "Mậu B"))
                        .check()
                        .steps()
                        .getFirst()
                        .why())
                .containsExactly(new Why("differs", "/says"));
        assertThat(hear(
                                check,
                                List.of(event("6", Normalizer.normalize("Mậu A", Normalizer.Form.NFD))),
                                Mode.BINARY,
                                NOW,
                                event("6", "Mậu A"))
                        .check()
                        .steps()
                        .getFirst()
                        .why())
                .containsExactly(new Why("normalised", "/says"));
    }

    @Test
    void the_same_again_is_known_and_other_content_conflicts_as_at_the_door() {
        Heard first = event("1", "a");
        Check check = check(
                step(StepKind.BINARY, 201, "{}"),
                step(StepKind.AGAIN, 200, "{}"),
                step(StepKind.OTHER_CONTENT, 409, "{}"));
        Check known = hear(check, List.of(first), Mode.BINARY, NOW, first).check();
        Hearing again = hear(known, List.of(first), Mode.STRUCTURED, NOW, first);
        assertThat(again.answers().getFirst().status()).isEqualTo(200);
        assertThat(again.result()).isEqualTo("passed");
        Hearing resent = hear(again.check(), List.of(event("1", "b")), Mode.BINARY, NOW, first);
        assertThat(resent.result()).as("a resend is no fault").isEqualTo("again");
        Hearing other = hear(resent.check(), List.of(event("1", "b")), Mode.BINARY, NOW, event("1", "b"));
        assertThat(other.answers().getFirst().status()).isEqualTo(409);
        assertThat(other.check().verdict()).isEqualTo(new Check.Verdict(true, "source:handbook", NOW));
    }

    @Test
    void a_faulty_event_is_followed_by_the_corrected_one() {
        Check check = check(step(StepKind.CORRECTED, 201, "wrong", "right"));
        Heard wrong = event("8", "x", new Foreseen.Faulty(List.of(new FieldProblem("/data/x", "unknown", "…"))));
        assertThat(Hearing.wanted(check.steps().getFirst())).containsExactly("wrong");
        Hearing half = hear(check, List.of(wrong), Mode.BINARY, NOW, wrong);
        assertThat(half.answers().getFirst().status()).isEqualTo(202);
        assertThat(half.result()).isEqualTo("half");
        assertThat(Hearing.wanted(half.check().steps().getFirst())).containsExactly("right");
        Hearing resent = hear(half.check(), List.of(event("8", "y")), Mode.BINARY, NOW, wrong);
        assertThat(resent.result()).isEqualTo("again");
        Hearing right = hear(resent.check(), List.of(event("8", "y")), Mode.BINARY, NOW, event("8", "y"));
        assertThat(right.result()).isEqualTo("passed");
    }

    @Test
    void an_event_that_was_answered_503_must_wait_and_then_come_again() {
        Check check = check(step(StepKind.RETRIED, 201, "{}"));
        Heard given = event("9", "a");
        Hearing away = hear(check, List.of(given), Mode.BINARY, NOW, given);
        assertThat(away.away()).isTrue();
        assertThat(away.check().verdict()).isNull();
        Hearing early = hear(away.check(), List.of(given), Mode.BINARY, NOW.plusMillis(500), given);
        assertThat(early.away()).isTrue();
        assertThat(early.check().steps().getFirst().why()).containsExactly(new Why("too-early", ""));
        Hearing other = hear(early.check(), List.of(given), Mode.BINARY, NOW.plusSeconds(2), event("9", "b"));
        assertThat(other.result()).isEqualTo("failed");
        Hearing right = hear(other.check(), List.of(given), Mode.BINARY, NOW.plusSeconds(2), given);
        assertThat(right.away()).isFalse();
        assertThat(right.result()).isEqualTo("passed");
    }

    @Test
    void a_batch_of_another_length_and_an_answer_that_was_not_expected_fail_their_steps() {
        Heard one = event("3", "a");
        Check batch = check(step(StepKind.BATCHED, 201, "{}", "{}"));
        assertThat(hear(batch, List.of(one, event("3b", "a")), Mode.BATCHED, NOW, one)
                        .check()
                        .steps()
                        .getFirst()
                        .why())
                .containsExactly(new Why("count", "1"));
        Check single = check(step(StepKind.STRUCTURED, 201, "{}"));
        Heard faulty = event("3", "a", new Foreseen.Faulty(List.of()));
        assertThat(hear(single, List.of(one), Mode.STRUCTURED, NOW, faulty)
                        .check()
                        .steps()
                        .getFirst()
                        .why())
                .containsExactly(new Why("answered", "202"));
    }
}

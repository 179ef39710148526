package vn.sogiamsat.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormIntake.Answer;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormIntake.Teller;
import vn.sogiamsat.core.port.FormIntake.Told;
import vn.sogiamsat.core.port.FormUploads;

/** What persons tell in the pages goes through the intake of outside systems. */
class FormIntakeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEETING = "meeting/CB-1/2024-03-05/1";
    private static final Teller CLERK = new Teller("van-thu", List.of("CB-1"));

    private static RunningCommandSide ledger;
    private static FormIntake forms;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        forms = ledger.part(FormIntake.class);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void what_a_clerk_tells_is_recorded_by_the_clerk_with_personal_words_sealed() {
        Outcome outcome = one(CLERK, absent(fresh(), "Con ốm nặng"));

        assertThat(outcome.answer()).isEqualTo(Answer.RECORDED);
        String stored =
                ledger.stored("vn.sogiamsat.meeting.attendance-recorded").toString();
        assertThat(stored)
                .contains("\"recordedBy\":\"user:van-thu\"", "\"source\":\"ledger.forms\"")
                .doesNotContain("Con ốm nặng");
    }

    @Test
    void the_same_told_twice_is_one_fact_and_other_words_under_its_id_are_a_conflict() {
        String id = fresh();
        Outcome first = one(CLERK, absent(id, "ốm"));
        Outcome again = one(CLERK, absent(id, "ốm"));
        Outcome other = one(CLERK, absent(id, "đi công tác"));

        assertThat(again.answer()).isEqualTo(Answer.KNOWN);
        assertThat(Objects.requireNonNull(again.receipt()).eventId())
                .isEqualTo(Objects.requireNonNull(first.receipt()).eventId());
        assertThat(other.answer()).isEqualTo(Answer.CONFLICTING);
        assertThat(ledger.stored("vn.sogiamsat.conflict.recorded")).isNotEmpty();
    }

    @Test
    void what_has_no_id_is_identified_by_its_content() {
        Told told = absent(null, "việc nhà " + fresh());
        Outcome first = one(CLERK, told);
        assertThat(first.answer()).isEqualTo(Answer.RECORDED);
        Outcome again = one(new Teller("nguoi-khac", List.of("*")), told);
        assertThat(again.answer()).isEqualTo(Answer.KNOWN);
        assertThat(Objects.requireNonNull(again.receipt()).eventId())
                .isEqualTo(Objects.requireNonNull(first.receipt()).eventId());
        assertThat(one(CLERK, absent(null, "việc khác " + fresh())).answer()).isEqualTo(Answer.RECORDED);
    }

    @Test
    void weighing_says_what_telling_would_answer_and_records_nothing_of_it() {
        String id = fresh();
        String known = fresh();
        one(CLERK, absent(known, "ốm"));
        Teller stranger = new Teller("nguoi-la", List.of("CB-2"));
        int refusals = ledger.stored("vn.sogiamsat.submission.refused").size();
        List<Told> told = List.of(
                absent(id, "ốm"),
                absent(known, "ốm"),
                absent(known, "lý do khác"),
                told(fresh(), "attendance-recorded", MEETING, Map.of("person", "DV-1")));

        assertThat(forms.weigh(CLERK, told))
                .extracting(Outcome::answer)
                .containsExactly(Answer.NEW, Answer.KNOWN, Answer.CONFLICTING, Answer.WRONG);
        assertThat(forms.weigh(stranger, told).getFirst().answer()).isEqualTo(Answer.REFUSED);
        assertThat(forms.weigh(stranger, told).getFirst().problems().getFirst().detail())
                .doesNotContain("đã được ghi lại");
        assertThat(ledger.stored("vn.sogiamsat.submission.refused")).hasSize(refusals);
        assertThat(one(CLERK, absent(id, "ốm")).answer()).isEqualTo(Answer.RECORDED);
    }

    @Test
    void what_is_wrong_in_form_is_told_by_field_and_neither_kept_nor_quarantined() {
        String id = fresh();
        Outcome wrong = one(CLERK, told(id, "attendance-recorded", MEETING, Map.of("person", "DV-1", "role", "cook")));

        assertThat(wrong.answer()).isEqualTo(Answer.WRONG);
        assertThat(wrong.problems().stream().map(FieldProblem::pointer)).contains("/data/role", "/data/presence");
        assertThat(ledger.database().query("select reference::text from ledger.quarantine"))
                .isEmpty();
        assertThat(one(CLERK, absent(id, "ốm")).answer())
                .as("mended, under the same id")
                .isEqualTo(Answer.RECORDED);
    }

    @Test
    void a_clerk_of_another_cell_is_refused_and_the_refusal_is_on_record() {
        Outcome refused = one(new Teller("nguoi-la", List.of("CB-2")), absent(fresh(), "ốm"));

        assertThat(refused.answer()).isEqualTo(Answer.REFUSED);
        assertThat(refused.problems().getFirst().code()).isEqualTo("foreign-unit");
        assertThat(ledger.stored("vn.sogiamsat.submission.refused").toString()).contains("ledger.forms");
    }

    @Test
    void nobody_without_units_records_and_nothing_is_withdrawn_by_the_id_of_another_clerk() {
        assertThat(one(new Teller("khong", List.of()), absent(fresh(), "ốm")).answer())
                .isEqualTo(Answer.REFUSED);
        Told withdrawal = new Told(
                fresh(),
                "vn.sogiamsat.fact.withdrawn.v1",
                MEETING,
                Instant.parse("2024-03-05T01:00:00Z"),
                JSON.writeValueAsString(Map.of(
                        "id", "1", "type", "vn.sogiamsat.meeting.opened.v1", "withdrawnBy", "x", "reason", "nhầm")));
        Outcome refused = one(CLERK, withdrawal);
        assertThat(refused.answer()).isEqualTo(Answer.REFUSED);
        assertThat(refused.problems().getFirst().code()).isEqualTo("foreign-type");
    }

    @Test
    void the_facts_of_one_meeting_are_written_with_one_commit() {
        String meeting = "meeting/CB-1/2024-04-05/1";
        List<Told> roll = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> told(
                        fresh(),
                        "attendance-recorded",
                        meeting,
                        Map.of("person", "DV-" + i, "role", "member", "presence", "on-site", "method", "direct")))
                .toList();

        List<Outcome> outcomes = forms.take(CLERK, roll);

        assertThat(outcomes).extracting(Outcome::answer).containsOnly(Answer.RECORDED);
        String stream = Objects.requireNonNull(outcomes.getFirst().receipt()).stream();
        assertThat(ledger.database()
                        .query("select distinct xact::text from events.event where stream = '" + stream + "'"))
                .hasSize(1);
    }

    @Test
    void no_outside_source_can_be_registered_under_the_name_of_the_forms() {
        var answer = ledger.post(
                "/api/sources",
                ledger.operatorToken(),
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsBytes(Map.of(
                        "name",
                        FormIntake.SOURCE,
                        "title",
                        "Giả danh",
                        "types",
                        List.of("vn.sogiamsat.*"),
                        "units",
                        List.of("*"))));
        assertThat(answer.status()).isEqualTo(400);

        String key = ledger.register("so-tay");
        var forged = ledger.send(key, vn.sogiamsat.command.testing.Events.opened(FormIntake.SOURCE, fresh()));
        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void a_document_is_kept_once_under_a_harmless_name_and_never_a_state_secret() throws IOException {
        FormUploads uploads = ledger.part(FormUploads.class);
        byte[] minutes = "Biên bản họp chi bộ".getBytes(UTF_8);

        var kept =
                uploads.keep(new FormUploads.Upload("noi-bo", "../../biên bản.txt"), new ByteArrayInputStream(minutes));
        var secret = uploads.keep(new FormUploads.Upload("mat", "x.txt"), new ByteArrayInputStream(minutes));
        var empty = uploads.keep(new FormUploads.Upload("thuong", "x.txt"), new ByteArrayInputStream(new byte[0]));

        assertThat(kept.document())
                .extracting(FormUploads.Document::size, FormUploads.Document::fileName)
                .containsExactly((long) minutes.length, "biên bản.txt");
        assertThat(secret.problem()).extracting(FieldProblem::code).isEqualTo("state-secret");
        assertThat(empty.problem()).extracting(FieldProblem::code).isEqualTo("empty-document");
    }

    private static Outcome one(Teller by, Told told) {
        return forms.take(by, List.of(told)).getFirst();
    }

    private static Told absent(@Nullable String id, String reason) {
        return told(
                id,
                "attendance-recorded",
                MEETING,
                Map.of(
                        "person",
                        "DV-1",
                        "role",
                        "member",
                        "presence",
                        "absent-excused",
                        "method",
                        "direct",
                        "reason",
                        reason));
    }

    private static Told told(@Nullable String id, String type, String subject, Map<String, ?> data) {
        return new Told(
                id,
                "vn.sogiamsat.meeting." + type + ".v1",
                subject,
                Instant.parse("2024-03-05T01:00:00Z"),
                JSON.writeValueAsString(data));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}

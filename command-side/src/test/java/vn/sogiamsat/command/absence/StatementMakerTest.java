package vn.sogiamsat.command.absence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.AbsenceStatements.Facts;
import vn.sogiamsat.core.port.AbsenceStatements.Found;
import vn.sogiamsat.core.port.AbsenceStatements.Numbers;
import vn.sogiamsat.core.port.AbsenceStatements.Question;
import vn.sogiamsat.core.port.AbsenceStatements.Range;
import vn.sogiamsat.core.port.AbsenceStatements.RefusedException;
import vn.sogiamsat.core.port.AbsenceStatements.Stated;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.evidence.verify.StatementOutcome;
import vn.sogiamsat.evidence.verify.StatementVerifier;
import vn.sogiamsat.evidence.verify.Verdict;
import vn.sogiamsat.log.checkpoint.Policy;

/** What the ledger states of what it has not is what its store has not, and a verifier without a ledger finds right. */
class StatementMakerTest {
    private static final String OPENED = "vn.sogiamsat.meeting.opened";
    private static final String DATE = "2023-10-05";

    private static RunningCommandSide ledger;
    private static String key;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void of_a_range_of_numbers_it_says_which_are_there_which_are_missing_and_what_came_beside() throws Exception {
        String other = ledger.register("other");
        opened("N-0009", "N-12", "N-13x", "M-10");
        assertThat(ledger.send(other, Events.opened("other", "N-10")).status()).isEqualTo(201);
        send(Events.withdrawal("handbook", "rut-" + UUID.randomUUID(), Events.MEETING, "N-12", "meeting.opened"));
        ledger.send(key, Events.cancelled("handbook", "N-0009"));
        ledger.send(key, Events.event("handbook", "N-11", "meeting.opened", Events.MEETING, Map.of("khong-co", "gì")));

        Stated stated = stated(new Numbers("handbook", "N-", 8, 14));

        assertThat(stated.count()).isEqualTo(2);
        assertThat(stated.listed()).extracting(Found::sourceId).containsExactly("N-0009", "N-12");
        assertThat(stated.listed()).extracting(Found::withdrawn).containsExactly(false, true);
        assertThat(stated.listed()).extracting(Found::conflict).containsExactly(true, false);
        assertThat(stated.missing()).containsExactly(new Range(8, 8), new Range(10, 11), new Range(13, 14));
        assertThat(stated.beside())
                .extracting(AbsenceStatements.Beside::sourceId)
                .containsExactly("N-11");
        assertThat(verified(stated).findings()).isEmpty();
        assertThat(verified(stated).verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void that_it_was_stated_is_on_record_with_its_digest() {
        Stated stated = stated(new Numbers("handbook", "keine-", 0, 9_999));

        assertThat(stated.count()).isZero();
        assertThat(stated.missing()).containsExactly(new Range(0, 9_999));
        JsonNode told = ledger.stored("vn.sogiamsat.integrity.absence-stated").stream()
                .filter(each ->
                        each.at("/body/statement").asString().equals(stated.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(told.at("/body/digest").asString())
                .isEqualTo(Leaf.digest(stated.text().getBytes(UTF_8)));
        assertThat(told.at("/header/recordedBy").asString()).isEqualTo("user:an");
        assertThat(statements().find(stated.id(), "binh")).isEmpty();
    }

    @Test
    void what_is_appended_and_has_no_position_yet_is_not_spoken_of() throws Exception {
        try (Connection slow = ledger.database().asApp()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            UUID early = opened("S-1").getFirst();

            Stated before = stated(new Numbers("handbook", "S-", 1, 1));
            assertThat(before.count()).isZero();
            slow.rollback();

            Stated after = stated(new Numbers("handbook", "S-", 1, 1));
            for (int tried = 0; tried < 100 && after.upTo() == before.upTo(); tried++) {
                after = stated(new Numbers("handbook", "S-", 1, 1));
            }
            assertThat(after.listed()).extracting(Found::event).containsExactly(early);
            assertThat(after.listed().getFirst().position()).isGreaterThan(before.upTo());
        }
    }

    @Test
    void of_a_unit_it_counts_what_is_below_it_and_what_went_into_it() throws Exception {
        establish("XN-DB", Map.of());
        establish("XN-CB", Map.of("parent", "XN-DB"));
        establish("XN-CU", Map.of());
        send(Events.event(
                "handbook",
                UUID.randomUUID().toString(),
                "unit.merged",
                "unit/XN-CU",
                Map.of("successor", "XN-CB", "validFrom", "2023-11-01")));
        UUID below = meeting("XN-CB", "2023-10-05T08:00:00+07:00");
        UUID merged = meeting("XN-CU", "2023-10-06T08:00:00+07:00");

        assertThat(stated(october("XN-DB", false)).count()).isZero();
        Stated all = stated(october("XN-DB", true));
        assertThat(all.listed()).extracting(Found::event).containsExactly(below, merged);
        assertThat(all.units()).hasSize(3);
        assertThat(stated(october("XN-CB", false)).count()).isEqualTo(2);
        assertThat(stated(october("XN-CU", false)).count()).isEqualTo(1);
        assertThat(verified(all).verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(stated(new Facts(
                                "XN-DB",
                                true,
                                List.of("vn.sogiamsat.meeting.closed"),
                                LocalDate.of(2023, 10, 1),
                                LocalDate.of(2023, 10, 31)))
                        .count())
                .isZero();
    }

    @Test
    void a_period_begins_and_ends_at_midnight_by_the_time_it_happened() {
        establish("XN-DEM", Map.of());
        meeting("XN-DEM", "2023-09-30T23:59:59+07:00");
        UUID first = meeting("XN-DEM", "2023-10-01T00:00:00+07:00");
        UUID last = meeting("XN-DEM", "2023-10-31T16:59:59Z");
        meeting("XN-DEM", "2023-11-01T00:00:00+07:00");

        assertThat(stated(october("XN-DEM", false)).listed())
                .extracting(Found::event)
                .containsExactly(first, last);
    }

    @Test
    void what_waits_in_quarantine_for_the_unit_is_told_beside() {
        establish("XN-CL", Map.of());
        ledger.send(
                key,
                Events.event(
                        "handbook",
                        UUID.randomUUID().toString(),
                        "meeting.opened",
                        "meeting/XN-CL/" + DATE + "/1",
                        Map.of("khong-co", "gì")));

        Stated stated = stated(october("XN-CL", false));

        assertThat(stated.count()).isZero();
        assertThat(stated.waiting()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_to_do() {
        establish("XN-TC", Map.of());
        LocalDate day = LocalDate.of(2023, 10, 1);
        for (Question wrong : List.<Question>of(
                new Numbers("khong-co", "", 1, 2),
                new Numbers("handbook", "", 2, 1),
                new Numbers("handbook", "", -1, 2),
                new Numbers("handbook", "", 0, 10_000),
                new Numbers("handbook", "\n", 0, 1),
                new Numbers("handbook", "x".repeat(101), 0, 1),
                new Facts("KHONG-CO", true, List.of(OPENED), day, day),
                new Facts("XN-TC", true, List.of(), day, day),
                new Facts("XN-TC", true, List.of("vn.sogiamsat.source.registered"), day, day),
                new Facts("XN-TC", true, List.of(OPENED), day, day.minusDays(1)))) {
            assertThatThrownBy(() -> statements().state(wrong, "Kiểm tra", "an"))
                    .as(wrong.toString())
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("(");
        }
    }

    @Test
    void with_the_events_in_axon_server_it_is_the_same() {
        try (RunningCommandSide onAxonServer = RunningCommandSide.onAxonServer()) {
            String its = onAxonServer.register("handbook");
            UUID event = UUID.fromString(onAxonServer
                    .send(its, Events.opened("handbook", "A-7"))
                    .json()
                    .get("eventId")
                    .asString());
            onAxonServer.send(
                    its,
                    Events.event(
                            "handbook",
                            "u",
                            "unit.established",
                            "unit/YB-VY",
                            Map.of("name", "Chi bộ", "level", "cell", "validFrom", "2020-01-01")));
            AbsenceStatements port = onAxonServer.part(AbsenceStatements.class);

            Stated numbers = port.find(port.state(new Numbers("handbook", "A-", 6, 8), "Kiểm tra", "an"), "an")
                    .orElseThrow();
            Stated facts = port.find(port.state(october("YB-VY", false), "Kiểm tra", "an"), "an")
                    .orElseThrow();

            assertThat(numbers.listed()).extracting(Found::event).containsExactly(event);
            assertThat(numbers.missing()).containsExactly(new Range(6, 6), new Range(8, 8));
            assertThat(facts.listed()).extracting(Found::event).containsExactly(event);
        }
    }

    private static Facts october(String unit, boolean below) {
        return new Facts(unit, below, List.of(OPENED), LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31));
    }

    private static Stated stated(Question question) {
        UUID id = statements().state(question, "Đoàn kiểm tra hỏi", "an");
        return statements().find(id, "an").orElseThrow();
    }

    private static AbsenceStatements statements() {
        return ledger.part(AbsenceStatements.class);
    }

    private StatementOutcome verified(Stated stated) throws Exception {
        StringBuilder policy = new StringBuilder();
        ledger.part(Integrity.class)
                .state()
                .keys()
                .forEach(vkey -> policy.append("log ").append(vkey).append('\n'));
        Path file = Files.write(folder.resolve("xac-nhan.txt"), stated.file());
        return new StatementVerifier(Optional.of(
                        Policy.parse(policy.append("quorum none\n").toString().getBytes(UTF_8))))
                .verify(file, null);
    }

    private static List<UUID> opened(String... ids) {
        return List.of(ids).stream()
                .map(id -> send(Events.opened("handbook", id)))
                .toList();
    }

    private static UUID meeting(String cell, String at) {
        Map<String, Object> opened = Events.event(
                "handbook",
                UUID.randomUUID().toString(),
                "meeting.opened",
                "meeting/" + cell + "/" + DATE + "/1",
                Map.of());
        return send(Events.with(opened, "time", at));
    }

    private static void establish(String code, Map<String, String> more) {
        Map<String, Object> data =
                new HashMap<>(Map.of("name", "Chi bộ " + code, "level", "cell", "validFrom", "2020-01-01"));
        data.putAll(more);
        send(Events.event("handbook", UUID.randomUUID().toString(), "unit.established", "unit/" + code, data));
    }

    private static UUID send(Map<String, ?> event) {
        RunningCommandSide.Answer answer = ledger.send(key, event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(answer.json().get("eventId").asString());
    }
}

package vn.sogiamsat.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.testing.Events.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.command.directory.Directory;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.personal.PersonalData;

/** A person's key is destroyed: nothing of them can be read any more, and nothing that is stored has changed. */
class ErasureTest {
    private static final DecidingDocument DECISION =
            new DecidingDocument("12-QĐ/TU", "Tỉnh ủy", LocalDate.of(2026, 11, 2));
    private static final String STORED = """
            select event_id || ' ' || stream || ' ' || sequence || ' ' || encode(sha256(payload), 'hex')
            from events.event where global_index <= %s order by global_index""";

    private static RunningCommandSide ledger;
    private static String key;

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
    void personal_texts_can_be_opened_by_nobody_not_even_a_fresh_process() {
        String code = enrolled("Nguyễn Văn An");
        String sealed = sealedName(code);
        assertThat(open(sealed)).contains("Nguyễn Văn An");

        destroy(code);
        assertThat(open(sealed)).isEmpty();
        ledger.restart();
        assertThat(open(sealed)).isEmpty();
    }

    @Test
    void the_key_is_gone_from_the_database_and_never_comes_back() {
        String code = enrolled("Nguyễn Văn An");
        destroy(code);
        assertThat(ledger.database()
                        .query("select wrapped_key is null and destroyed_at is not null from ledger.person_key where"
                                + " person_id = '" + PersonId.ofCode(code) + "'"))
                .containsExactly("t");
        assertThatThrownBy(() -> ledger.database()
                        .asOwner(
                                "update ledger.person_key set wrapped_key = '\\x00', destroyed_at = null where person_id = '"
                                        + PersonId.ofCode(code) + "'"))
                .rootCause()
                .hasMessageContaining("never comes back");
    }

    @Test
    void what_is_told_of_the_person_later_is_kept_without_their_texts() {
        String code = enrolled("Nguyễn Văn An");
        destroy(code);
        String id = absence(code, "mổ ruột thừa");
        assertThat(stored("vn.sogiamsat.meeting.attendance-recorded", id)
                        .at("/body/reason")
                        .asString())
                .isEqualTo(PersonalData.ERASED);
        String again = enrol(code, "Nguyễn Văn An");
        assertThat(stored("vn.sogiamsat.person.enrolled", again).get("body").toString())
                .doesNotContain("An\"")
                .contains("\"name\":\"" + PersonalData.ERASED + "\"");
    }

    @Test
    void not_a_byte_of_what_was_stored_changes() {
        String code = enrolled("Nguyễn Văn An");
        absence(code, "ốm");
        String last = ledger.database()
                .query("select max(global_index)::text from events.event")
                .getFirst();
        List<String> before = ledger.database().query(STORED.formatted(last));
        destroy(code);
        absence(code, "ốm");
        assertThat(ledger.database().query(STORED.formatted(last)))
                .isEqualTo(before)
                .isNotEmpty();
    }

    @Test
    void the_destruction_is_on_record_with_who_decided_and_why() {
        String code = enrolled("Nguyễn Văn An");
        Receipt receipt = destroy(code);
        assertThat(receipt.stream()).isEqualTo(PersonId.ofCode(code).stream().value());
        JsonNode fact = stored("vn.sogiamsat.person.key-destroyed", receipt.sourceId());
        assertThat(fact.at("/header/recordedBy").asString()).isEqualTo("user:quan-tri");
        assertThat(fact.at("/body/reason").asString()).isEqualTo("đơn của đảng viên");
        assertThat(fact.at("/body/decision/number").asString()).isEqualTo(DECISION.number());
    }

    @Test
    void other_codes_of_the_person_leave_the_directory() {
        String code = enrolled("Nguyễn Văn An");
        String other = fresh();
        ledger.send(
                key,
                event(
                        "handbook",
                        fresh(),
                        "person.alias-added",
                        "person/" + code,
                        Map.of("code", other, "validFrom", "2025-07-01")));
        assertThat(ledger.part(Directory.class).person(other)).isEqualTo(PersonId.ofCode(code));
        assertThat(aliasesOf(code)).hasSize(1);

        destroy(code);
        assertThat(aliasesOf(code)).isEmpty();
        assertThat(ledger.part(Directory.class).person(other)).isNotEqualTo(PersonId.ofCode(code));
    }

    @Test
    void nobody_elses_texts_are_touched() {
        String code = enrolled("Nguyễn Văn An");
        String neighbour = enrolled("Trần Thị Bình");
        destroy(code);
        assertThat(open(sealedName(neighbour))).contains("Trần Thị Bình");
    }

    @Test
    void a_destruction_that_fails_leaves_the_key_in_use() {
        String code = enrolled("Nguyễn Văn An");
        ledger.database()
                .asOwner("create function ledger.fail() returns trigger language plpgsql as "
                        + "$$ begin raise exception 'the disk is full' using errcode = 'disk_full'; end $$");
        ledger.database()
                .asOwner("create trigger failing before insert on ledger.claim for each row"
                        + " when (new.source_id like 'key-destroyed/%') execute function ledger.fail()");
        try {
            assertThatThrownBy(() -> destroy(code)).isInstanceOf(RuntimeException.class);
        } finally {
            ledger.database().asOwner("drop function ledger.fail() cascade");
        }
        String id = absence(code, "ốm");
        String sealed = stored("vn.sogiamsat.meeting.attendance-recorded", id)
                .at("/body/reason")
                .asString();
        assertThat(open(sealed)).contains("ốm");
        assertThat(open(sealedName(code))).contains("Nguyễn Văn An");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_person_without_a_key_in_use_cannot_be_erased(boolean destroyedBefore) {
        String code = fresh();
        if (destroyedBefore) {
            enrol(code, "Nguyễn Văn An");
            destroy(code);
        }
        assertThatThrownBy(() -> destroy(code))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unknown-person-key"));
    }

    private static Receipt destroy(String code) {
        return ledger.part(CommandGateway.class)
                .sendAndWait(new LedgerCommand.DestroyPersonKey(
                        PersonId.ofCode(code), "đơn của đảng viên", DECISION, "quan-tri"));
    }

    private static Optional<String> open(String sealed) {
        return ledger.part(PersonalData.class).open(sealed);
    }

    private static String enrolled(String name) {
        String code = fresh();
        enrol(code, name);
        return code;
    }

    private static String enrol(String code, String name) {
        String id = fresh();
        assertThat(ledger.send(
                                key,
                                event(
                                        "handbook",
                                        id,
                                        "person.enrolled",
                                        "person/" + code,
                                        Map.of(
                                                "name", name,
                                                "unit", "YB-VY",
                                                "standing", "official",
                                                "validFrom", "2020-01-01")))
                        .status())
                .isEqualTo(201);
        return id;
    }

    private static String absence(String code, String reason) {
        String id = fresh();
        assertThat(ledger.send(
                                key,
                                event(
                                        "handbook",
                                        id,
                                        "meeting.attendance-recorded",
                                        Events.MEETING,
                                        Map.of(
                                                "person", code,
                                                "role", "member",
                                                "presence", "absent-excused",
                                                "method", "direct",
                                                "reason", reason)))
                        .status())
                .isEqualTo(201);
        return id;
    }

    private static String sealedName(String code) {
        return ledger.stored("vn.sogiamsat.person.enrolled").stream()
                .filter(fact -> fact.at("/body/person")
                        .asString()
                        .equals(PersonId.ofCode(code).toString()))
                .findFirst()
                .orElseThrow()
                .at("/body/name")
                .asString();
    }

    private static JsonNode stored(String type, String sourceId) {
        return ledger.stored(type).stream()
                .filter(fact -> fact.at("/header/sourceId").asString().equals(sourceId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> aliasesOf(String code) {
        return ledger.database()
                .query("select alias from ledger.alias where kind = 'person' and id = '" + PersonId.ofCode(code) + "'");
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}

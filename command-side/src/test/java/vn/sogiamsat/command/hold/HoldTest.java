package vn.sogiamsat.command.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.testing.Events.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.HoldCommand.DestroyDocument;
import vn.sogiamsat.core.command.HoldCommand.PlaceHold;
import vn.sogiamsat.core.command.HoldCommand.ReleaseHold;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.DestroyPersonKey;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;

/** What a hold keeps cannot be destroyed, and the refusal says which hold. */
class HoldTest {
    private static final DecidingDocument DECISION =
            new DecidingDocument("3-QĐ/TU", "Tỉnh ủy", LocalDate.of(2026, 3, 2));

    private static final Map<PersonId, String> CODES = new ConcurrentHashMap<>();

    private static RunningCommandSide ledger;
    private static String key;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
        establish("HD-DB", Map.of());
        establish("HD-CB", Map.of("parent", "HD-DB"));
        establish("HD-KHAC", Map.of());
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_person_of_a_unit_that_is_held_keeps_their_key_until_the_hold_is_released() {
        PersonId person = enrolled("HD-CB", "2020-01-01");
        String hold = place("HD-DB");
        assertThatThrownBy(() -> send(destroy(person)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("kept-by-hold"))
                .hasMessageContaining(hold)
                .hasMessageContaining("chu-nhiem")
                .hasMessageContaining("3-QĐ/TU");
        send(new ReleaseHold(hold, "Đã kết luận", DECISION, "chu-nhiem"));
        send(destroy(person));
    }

    @Test
    void who_came_after_the_period_or_was_never_there_is_not_held() {
        PersonId later = enrolled("HD-CB", "2026-05-01");
        PersonId elsewhere = enrolled("HD-KHAC", "2020-01-01");
        String hold = place("HD-DB");
        send(destroy(later));
        send(destroy(elsewhere));
        send(new ReleaseHold(hold, "Xong", DECISION, "chu-nhiem"));
    }

    @Test
    void who_was_only_a_guest_at_a_meeting_of_the_hold_is_kept_and_one_of_another_year_is_not() {
        PersonId guest = enrolled("HD-KHAC", "2020-01-01");
        attended(guest, "meeting/HD-CB/2025-06-05/1");
        PersonId later = enrolled("HD-KHAC", "2020-01-01");
        attended(later, "meeting/HD-CB/2026-01-05/1");
        String hold = place("HD-DB");
        assertRefused(destroy(guest), "kept-by-hold");
        send(destroy(later));
        send(new ReleaseHold(hold, "Xong", DECISION, "chu-nhiem"));
        send(destroy(guest));
    }

    private static void attended(PersonId guest, String meeting) {
        tell(
                "meeting.attendance-recorded",
                meeting,
                Map.of("person", CODES.get(guest), "role", "guest", "presence", "on-site", "method", "direct"));
    }

    @Test
    void a_number_is_used_once_and_a_hold_is_released_once() {
        String hold = place("HD-KHAC");
        assertRefused(placing(hold, "HD-KHAC"), "hold-exists");
        ReleaseHold release = new ReleaseHold(hold, "Xong", DECISION, "chu-nhiem");
        send(release);
        assertRefused(release, "unknown-hold");
        assertRefused(placing(hold, "HD-KHAC"), "hold-exists");
        assertRefused(placing("GN-" + UUID.randomUUID(), "KHONG-CO"), "unknown-unit");
    }

    @Test
    void of_a_hold_and_a_destruction_that_race_either_the_key_was_gone_first_or_it_is_kept() throws Exception {
        for (int round = 0; round < 8; round++) {
            PersonId person = enrolled("HD-CB", "2020-01-01");
            PlaceHold hold = placing("GN-" + UUID.randomUUID(), "HD-CB");
            boolean destroyed;
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Receipt>> both = new ArrayList<>();
                both.add(threads.submit(() -> send(hold)));
                both.add(threads.submit(() -> send(destroy(person))));
                both.getFirst().get();
                destroyed = isDone(both.getLast());
            }
            List<Long> order = positions(hold.hold(), person);
            assertThat(order).hasSize(destroyed ? 2 : 1);
            assertThat(order).isSorted();
            send(new ReleaseHold(hold.hold(), "Xong", DECISION, "chu-nhiem"));
        }
    }

    @Test
    void a_document_the_vault_does_not_keep_is_not_destroyed() {
        assertRefused(new DestroyDocument("0f".repeat(32), "Nhầm", DECISION, "quan-tri"), "unknown-document");
        assertRefused(new DestroyDocument("không phải", "Nhầm", DECISION, "quan-tri"), "unknown-document");
    }

    /** Where the destruction and then the hold lie in the ledger; the destruction is missing where it was refused. */
    private static List<Long> positions(String hold, PersonId person) {
        return ledger
                .database()
                .query("select global_index::text from events.event where convert_from(payload, 'UTF8') like '%" + hold
                        + "%' or (stream = 'person-" + person + "' and type like '%key-destroyed') order by"
                        + " (type like '%hold%')")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static boolean isDone(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return true;
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(CommandRefused.class);
            return false;
        }
    }

    private static String place(String unit) {
        PlaceHold hold = placing("GN-" + UUID.randomUUID(), unit);
        send(hold);
        return hold.hold();
    }

    private static PlaceHold placing(String number, String unit) {
        return new PlaceHold(
                number,
                List.of(unit),
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                null,
                "Đang xác minh",
                DECISION,
                "chu-nhiem");
    }

    private static DestroyPersonKey destroy(PersonId person) {
        return new DestroyPersonKey(person, "Theo yêu cầu", DECISION, "quan-tri");
    }

    private static Receipt send(LedgerCommand command) {
        return ledger.part(CommandGateway.class).sendAndWait(command);
    }

    private static void assertRefused(LedgerCommand command, String code) {
        assertThatThrownBy(() -> send(command)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.getMessage()).matches("(?s).+\\. \\(.+\\)");
        });
    }

    private static PersonId enrolled(String unit, String from) {
        String code = "HD-" + UUID.randomUUID();
        tell(
                "person.enrolled",
                "person/" + code,
                Map.of("name", "Nguyễn Văn An", "unit", unit, "standing", "official", "validFrom", from));
        PersonId person = PersonId.ofCode(code);
        CODES.put(person, code);
        return person;
    }

    private static void establish(String code, Map<String, String> more) {
        Map<String, Object> data =
                new java.util.HashMap<>(Map.of("name", "Chi bộ " + code, "level", "cell", "validFrom", "2020-01-01"));
        data.putAll(more);
        tell("unit.established", "unit/" + code, data);
    }

    private static void tell(String type, String subject, Map<String, ?> data) {
        assertThat(ledger.send(key, event("handbook", UUID.randomUUID().toString(), type, subject, data))
                        .status())
                .isEqualTo(201);
    }
}

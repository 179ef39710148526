package vn.sogiamsat.command.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.command.testing.Events.event;
import static vn.sogiamsat.command.testing.Events.withdrawal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;

class DirectoryTest {
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
    void a_name_of_a_name_leads_to_the_unit_itself_whichever_was_told_first() {
        tell("unit.established", "unit/C-2", unit("YB"));
        tell("unit.alias-added", "unit/C-2", Map.of("code", "C-3", "validFrom", "2025-07-01"));
        tell("unit.established", "unit/C-1", unit("YB"));
        tell("unit.alias-added", "unit/C-1", Map.of("code", "C-2", "validFrom", "2025-07-01"));

        assertThat(ledger.part(Directory.class).unit("C-3")).isEqualTo(UnitId.ofCode("C-1"));
    }

    @Test
    void names_that_lead_in_a_circle_mean_themselves() {
        tell("unit.established", "unit/K-1", unit("YB"));
        tell("unit.established", "unit/K-2", unit("YB"));
        tell("unit.alias-added", "unit/K-1", Map.of("code", "K-2", "validFrom", "2025-07-01"));
        Answer back = send("unit.alias-added", "unit/K-2", Map.of("code", "K-1", "validFrom", "2025-07-01"));
        assertThat(back.status()).as(back.body()).isEqualTo(201);

        assertThat(ledger.part(Directory.class).unit("K-1")).isEqualTo(UnitId.ofCode("K-1"));
    }

    @Test
    void a_meeting_is_found_under_its_other_name_also_where_that_uses_the_cells_other_code() {
        tell("unit.established", "unit/M-1", unit("YB"));
        tell("unit.alias-added", "unit/M-1", Map.of("code", "M-2", "validFrom", "2025-07-01"));
        tell("meeting.opened", "meeting/M-1/2024-01-04/1", Map.of());
        tell("meeting.alias-added", "meeting/M-1/2024-01-04/1", Map.of("alias", "meeting/M-2/2024-01-05/1"));

        Answer told = tell("meeting.cancelled", "meeting/M-2/2024-01-05/1", Map.of("reason", "Bão"));
        assertThat(told.json().get("stream").asString())
                .isEqualTo(new Subject.Meeting("M-1", LocalDate.of(2024, 1, 4), 1)
                        .id().stream().value());
    }

    @Test
    void a_withdrawal_goes_where_its_fact_lies_although_the_meeting_got_another_name_since() {
        Answer fact = tell("meeting.opened", "meeting/W-2/2024-02-02/1", Map.of());
        String id = fact.json().get("sourceId").asString();
        tell("meeting.alias-added", "meeting/W-1/2024-02-02/1", Map.of("alias", "meeting/W-2/2024-02-02/1"));

        Answer withdrawn =
                ledger.send(key, withdrawal("handbook", fresh(), "meeting/W-2/2024-02-02/1", id, "meeting.opened"));
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(201);
        assertThat(withdrawn.json().get("stream")).isEqualTo(fact.json().get("stream"));
    }

    @Test
    void a_move_decided_for_a_later_day_does_not_count_before_it() {
        tell("unit.established", "unit/T-CU", unit("YB"));
        tell("unit.established", "unit/T-MOI", unit("YB"));
        tell("unit.established", "unit/T-CB", unit("T-CU"));
        String old = ledger.register("t-cu", List.of("vn.sogiamsat.*"), List.of("T-CU"));
        LocalDate later = LocalDate.now().plusMonths(2);
        tell("unit.moved", "unit/T-CB", Map.of("parent", "T-MOI", "validFrom", later.toString()));
        assertThat(opens(old, "t-cu", "T-CB")).isEqualTo(201);

        tell("unit.moved", "unit/T-CB", Map.of("parent", "T-MOI", "validFrom", "2025-07-01"));
        assertThat(opens(old, "t-cu", "T-CB")).isEqualTo(403);
    }

    @Test
    void a_unit_is_not_taken_over_by_establishing_it_once_more_under_ones_own() {
        tell("unit.established", "unit/S-A", unit("YB"));
        tell("unit.established", "unit/S-B", unit("YB"));
        tell("unit.established", "unit/S-B-CB", unit("S-B"));
        String greedy = ledger.register("s-a", List.of("vn.sogiamsat.*"), List.of("S-A"));

        Answer again = ledger.send(greedy, event("s-a", fresh(), "unit.established", "unit/S-B-CB", unit("S-A")));
        assertThat(again.status()).as(again.body()).isEqualTo(403);
        Answer fresh = ledger.send(greedy, event("s-a", fresh(), "unit.established", "unit/S-A-CB", unit("S-A")));
        assertThat(fresh.status()).as(fresh.body()).isEqualTo(201);
    }

    private static int opens(String by, String source, String cell) {
        return ledger.send(by, event(source, fresh(), "meeting.opened", "meeting/" + cell + "/2024-03-03/1", Map.of()))
                .status();
    }

    private static Map<String, Object> unit(String parent) {
        return Map.of("name", "Tổ chức", "level", "cell", "parent", parent, "validFrom", "2020-01-01");
    }

    private static Answer tell(String type, String subject, Map<String, ?> data) {
        Answer answer = send(type, subject, data);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static Answer send(String type, String subject, Map<String, ?> data) {
        return ledger.send(key, event("handbook", fresh(), type, subject, data));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}

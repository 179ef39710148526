package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.rules.obligation.Status;

/**
 * One row a meeting, one column a rule.
 *
 * @param rules in the order of their ids
 * @param meetings in the order of their days
 */
record CellGrid(List<RuleText> rules, List<Row> meetings) {

    /**
     * @param kind null while nobody has scheduled it
     * @param cells by the rule's id
     */
    record Row(UUID meeting, LocalDate day, @Nullable MeetingKind kind, Map<String, Cell> cells) {
        /** Null where the rule made no obligation of this meeting. */
        public @Nullable Cell cell(RuleText rule) {
            return cells.get(rule.id());
        }
    }

    record Cell(UUID obligation, Status status) {}
}

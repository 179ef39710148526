package vn.sogiamsat.dashboards.shipped;

import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.dashboards.model.Control;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.Text;

/** The choices above the panels. A field that some of the panels' indices lack is said to be of the others only. */
final class Controls {
    static final Control RULE = new Control("rule", Views.OBLIGATIONS, Fields.RULE_ID, Text.of("Quy tắc", "Rule"));
    static final Control PERIOD =
            new Control("period", Views.OBLIGATIONS, Fields.OBLIGATION_PERIOD, Text.of("Kỳ", "Period"));
    static final Control SUBJECT =
            new Control("subject", Views.OBLIGATIONS, Fields.OBLIGATION_KIND, Text.of("Đối tượng", "Subject"));

    static final Control PERIOD_ONLY = new Control(
            "period",
            Views.OBLIGATIONS,
            Fields.OBLIGATION_PERIOD,
            Text.of("Kỳ (chỉ các ô nghĩa vụ)", "Period (obligations only)"));
    static final Control RULE_ONLY = new Control(
            "rule",
            Views.OBLIGATIONS,
            Fields.RULE_ID,
            Text.of("Quy tắc (chỉ các ô nghĩa vụ)", "Rule (obligations only)"));
    static final Control MEETING_KIND_ONLY = new Control(
            "meeting-kind",
            Views.MEETINGS,
            Fields.MEETING_KIND,
            Text.of(
                    "Loại buổi (chỉ các ô buổi sinh hoạt, nghĩa vụ)",
                    "Kind of meeting (meetings and obligations only)"));

    static final Control EVENT_TYPE =
            new Control("event-type", Views.AUDIT, Fields.EVENT_TYPE, Text.of("Loại sự kiện", "Type of event"));
    static final Control SOURCE = new Control("source", Views.AUDIT, Fields.EVENT_SOURCE, Text.of("Nguồn", "Source"));

    private Controls() {}

    static Control unit(DataView of) {
        return new Control("unit", of, Fields.UNIT_ID, Text.of("Tổ chức đảng", "Unit"));
    }

    /** What is about no meeting is left out by it. */
    static Control meetingKind(DataView of) {
        return new Control("meeting-kind", of, Fields.MEETING_KIND, Text.of("Loại buổi", "Kind of meeting"));
    }
}

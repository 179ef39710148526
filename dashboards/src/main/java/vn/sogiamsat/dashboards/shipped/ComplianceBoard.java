package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.model.Bucket.each;
import static vn.sogiamsat.dashboards.model.Bucket.most;
import static vn.sogiamsat.dashboards.model.Bucket.the;
import static vn.sogiamsat.dashboards.model.Bucket.those;

import java.util.List;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Bucket.Interval;
import vn.sogiamsat.dashboards.model.Colour;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Panel.Place;
import vn.sogiamsat.dashboards.model.Text;
import vn.sogiamsat.rules.obligation.Status;

/** How far the rules are met: rate, course, where it falls short, what is due soon. */
final class ComplianceBoard {
    private static final Drawing ALL = new Drawing(Views.OBLIGATIONS, Standing.KNOWN);
    private static final Bucket MONTHS = each(Interval.MONTH, Names.DUE, "Tháng đến hạn", "Month due");

    private ComplianceBoard() {}

    static Board board() {
        return new Board(
                "compliance",
                Text.of("Tổng quan tuân thủ", "Compliance overview"),
                Text.of(
                        "Nghĩa vụ theo quy tắc: tỷ lệ đúng hạn, diễn biến, nơi chưa đạt, việc sắp đến hạn.",
                        "Obligations by the rules: rate met in time, its course, where it falls short, what is due."),
                null,
                "now/y",
                "now/y",
                List.of(
                        Controls.unit(Views.OBLIGATIONS),
                        Controls.PERIOD,
                        Controls.RULE,
                        Controls.SUBJECT,
                        Controls.meetingKind(Views.OBLIGATIONS)),
                List.of(
                        new Panel.Links("links", new Place(0, 0, 48, 4)),
                        ALL.figure(
                                "rate",
                                new Place(0, 4, 12, 7),
                                text("Tỷ lệ đúng hạn", "Met in time"),
                                Colour.MET,
                                Standing.rate(),
                                Standing.judged()),
                        ALL.measured(
                                "kept",
                                new Place(12, 4, 12, 7),
                                text("Đúng hạn trên đã đánh giá", "Met of judged"),
                                Colour.MET,
                                Standing.count(Status.MET),
                                Standing.judged()),
                        figure("overdue", 24, Colour.OVERDUE, Status.OVERDUE),
                        figure("late", 30, Colour.LATE, Status.MET_LATE),
                        figure("due-soon", 36, Colour.PLAIN, Status.DUE_SOON),
                        figure("not-evaluated", 42, Colour.UNKNOWN, Status.NOT_EVALUATED),
                        ALL.lines(
                                "course",
                                new Place(0, 11, 24, 11),
                                text("Tỷ lệ đúng hạn theo tháng đến hạn", "Rate met in time, by month due"),
                                List.of(MONTHS),
                                List.of(Colour.MET),
                                Standing.rate()),
                        ALL.stacked(
                                "months",
                                new Place(24, 11, 24, 11),
                                text("Nghĩa vụ theo tháng đến hạn", "Obligations by month due"),
                                List.of(MONTHS),
                                List.of(
                                        Colour.MET,
                                        Colour.LATE,
                                        Colour.OVERDUE,
                                        Colour.PLAIN,
                                        Colour.OTHER,
                                        Colour.UNKNOWN),
                                Standing.count(Status.MET),
                                Standing.count(Status.MET_LATE),
                                Standing.count(Status.OVERDUE),
                                Standing.count(Status.DUE_SOON),
                                Standing.count(Status.WAIVED),
                                Standing.count(Status.NOT_EVALUATED)),
                        rules(),
                        units(),
                        ALL.donut(
                                "statuses",
                                new Place(0, 36, 16, 13),
                                text("Theo tình trạng", "By status"),
                                Standing.parts(),
                                Metric.count("Nghĩa vụ", "Obligations")),
                        urgent("soon", new Place(16, 36, 16, 13), text("Sắp đến hạn", "Due soon"), Status.DUE_SOON),
                        urgent("overdue-list", new Place(32, 36, 16, 13), text("Quá hạn", "Overdue"), Status.OVERDUE)));
    }

    private static Panel figure(String id, int x, Colour colour, Status status) {
        return ALL.figure(id, new Place(x, 4, 6, 7), Text.of(status), colour, Standing.count(status));
    }

    private static Panel rules() {
        return ALL.table(
                "rules",
                new Place(0, 22, 24, 14),
                text("Quy tắc theo số lần chưa đạt", "Rules by shortfall"),
                List.of(most(Fields.RULE_ID, 100, "Quy tắc", "Rule")),
                Standing.shortfall(),
                Standing.count(Status.OVERDUE),
                Standing.count(Status.MET_LATE),
                Standing.judged(),
                Standing.rate());
    }

    private static Panel units() {
        Panel.Bars bars = ALL.lying(
                "units",
                new Place(24, 22, 24, 14),
                text("Tổ chức đảng theo số lần chưa đạt", "Units by shortfall"),
                most(Fields.UNIT_ID, 20, "Tổ chức đảng", "Unit"),
                List.of(Colour.OVERDUE),
                Standing.shortfall());
        return new Panel.Bars(
                bars.id(),
                bars.place(),
                bars.title(),
                bars.question(),
                bars.shape(),
                bars.colours(),
                new Panel.Door("quality", text("Chất lượng sinh hoạt của đơn vị này", "Quality of its meetings")));
    }

    /** By day, because the day is what the list is read by. */
    private static Panel urgent(String id, Place place, Text title, Status status) {
        return new Drawing(Views.OBLIGATIONS, Condition.all(Standing.KNOWN, Standing.of(status)))
                .table(
                        id,
                        place,
                        title,
                        List.of(
                                those(Interval.DAY, Names.DUE, "Hạn", "Due"),
                                most(Fields.OBLIGATION_ID, 20, "Nghĩa vụ", "Obligation"),
                                the(Fields.RULE_ID, "Quy tắc", "Rule"),
                                the(Fields.UNIT_ID, "Tổ chức đảng", "Unit")),
                        Metric.count("Số", "Number"));
    }

    private static Text text(String vi, String en) {
        return Text.of(vi, en);
    }
}

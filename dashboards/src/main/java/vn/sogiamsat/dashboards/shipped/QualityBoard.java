package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.model.Bucket.each;
import static vn.sogiamsat.dashboards.model.Bucket.most;
import static vn.sogiamsat.dashboards.model.Bucket.the;
import static vn.sogiamsat.dashboards.model.Bucket.those;
import static vn.sogiamsat.dashboards.model.Condition.is;

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
import vn.sogiamsat.rules.book.SubjectKind;

/** How good meetings are: duration, attendance, papers and results in time, scoring. */
final class QualityBoard {
    private static final Drawing ALL = new Drawing(Views.MEETINGS, Condition.has(Fields.MEETING_STATUS));
    private static final Drawing HELD = new Drawing(Views.MEETINGS, is(Fields.MEETING_STATUS, "closed"));
    private static final Drawing SCORED = new Drawing(
            Views.MEETINGS, Condition.all(is(Fields.MEETING_STATUS, "closed"), Condition.has(Fields.MEETING_LEVEL)));
    private static final Drawing JUDGED = new Drawing(
            Views.OBLIGATIONS, Condition.all(Standing.KNOWN, is(Fields.OBLIGATION_KIND, SubjectKind.MEETING.code())));
    private static final Bucket MONTHS = each(Interval.MONTH, Fields.LOCAL_DATE, "Tháng", "Month");
    private static final Metric.Stat PRESENT = sum(Names.PRESENT, "Có mặt", "Present");
    private static final Metric.Stat ABSENT = sum(Names.ABSENT, "Vắng", "Absent");

    private static final Metric.Share DURATION = Standing.rate("Đủ thời lượng", "Long enough", WordLists.rule("R05"));
    private static final Metric.Share ATTENDANCE =
            Standing.rate("Đủ tỷ lệ dự", "Enough attended", WordLists.rule("R06"));
    private static final Metric.Share PAPERS =
            Standing.rate("Tài liệu đúng hạn", "Papers in time", WordLists.rule("R12"));
    private static final Metric.Share RESULTS =
            Standing.rate("Kết quả đúng hạn", "Results in time", WordLists.rule("R18"));
    private static final Metric.Share LEVELS =
            Standing.rate("Xếp loại đúng điểm", "Level by score", WordLists.rule("R19"));

    private QualityBoard() {}

    static Board board() {
        return new Board(
                "quality",
                Text.of("Chất lượng sinh hoạt chi bộ", "Quality of cell meetings"),
                Text.of(
                        "Thời lượng, tỷ lệ dự, tài liệu và kết quả đúng hạn, chấm điểm xếp loại.",
                        "Duration, attendance, papers and results in time, scores and levels."),
                null,
                "now/y",
                "now/y",
                List.of(
                        Controls.unit(Views.MEETINGS),
                        Controls.PERIOD_ONLY,
                        Controls.RULE_ONLY,
                        Controls.meetingKind(Views.MEETINGS)),
                List.of(
                        new Panel.Links("links", new Place(0, 0, 48, 4)),
                        HELD.course(
                                "held",
                                new Place(0, 4, 8, 8),
                                text("Buổi đã họp", "Meetings held"),
                                Colour.PLAIN,
                                each(Interval.MONTH, Fields.LOCAL_DATE, "Tháng", "Month"),
                                Metric.count("Buổi đã họp", "Meetings held")),
                        rate("duration", 8, DURATION),
                        rate("attendance", 16, ATTENDANCE),
                        rate("papers", 24, PAPERS),
                        rate("results", 32, RESULTS),
                        rate("levels", 40, LEVELS),
                        JUDGED.lines(
                                "course",
                                new Place(0, 12, 24, 12),
                                text("Tỷ lệ đạt theo tháng đến hạn", "Rates by month due"),
                                List.of(each(Interval.MONTH, Names.DUE, "Tháng đến hạn", "Month due")),
                                List.of(Colour.PLAIN, Colour.MET, Colour.LATE, Colour.OTHER, Colour.UNKNOWN),
                                DURATION,
                                ATTENDANCE,
                                PAPERS,
                                RESULTS,
                                LEVELS),
                        HELD.lines(
                                "present",
                                new Place(24, 12, 24, 12),
                                text("Tỷ lệ có mặt theo tháng", "Share present, by month"),
                                List.of(MONTHS),
                                List.of(Colour.MET),
                                Metric.share("Có mặt", "Present", PRESENT, PRESENT, ABSENT)),
                        HELD.lines(
                                "minutes",
                                new Place(0, 24, 24, 11),
                                text("Thời lượng theo tháng (phút)", "Duration by month (minutes)"),
                                List.of(MONTHS),
                                List.of(Colour.PLAIN),
                                Metric.of(Metric.Kind.AVERAGE, Fields.MEETING_MINUTES, "Trung bình", "Average")),
                        SCORED.stacked(
                                "scores",
                                new Place(24, 24, 24, 11),
                                text("Buổi được chấm theo tháng và xếp loại", "Meetings scored, by month and level"),
                                List.of(MONTHS, most(Fields.MEETING_LEVEL, 4, "Xếp loại", "Level")),
                                List.of(),
                                Metric.count("Số buổi", "Meetings")),
                        HELD.stacked(
                                "people",
                                new Place(0, 35, 24, 11),
                                text("Lượt có mặt và vắng theo tháng", "Present and absent by month"),
                                List.of(MONTHS),
                                List.of(Colour.MET, Colour.OVERDUE),
                                PRESENT,
                                ABSENT),
                        ALL.stacked(
                                "statuses",
                                new Place(24, 35, 24, 11),
                                text("Buổi sinh hoạt theo tháng và trạng thái", "Meetings by month and status"),
                                List.of(MONTHS, most(Fields.MEETING_STATUS, 5, "Trạng thái", "Status")),
                                List.of(),
                                Metric.count("Số buổi", "Meetings")),
                        HELD.donut(
                                "kinds",
                                new Place(0, 46, 16, 13),
                                text("Theo loại buổi", "By kind of meeting"),
                                most(Fields.MEETING_KIND, 5, "Loại buổi", "Kind of meeting"),
                                Metric.count("Số buổi", "Meetings")),
                        HELD.heatmap(
                                "cells",
                                new Place(16, 46, 32, 13),
                                text("Buổi đã họp của chi bộ theo tháng", "Meetings held, by cell and month"),
                                most(Fields.UNIT_CODE, 30, "Chi bộ", "Cell"),
                                MONTHS,
                                Metric.count("Số buổi", "Meetings")),
                        HELD.table(
                                "meetings",
                                new Place(0, 59, 48, 14),
                                text("Các buổi đã họp", "Meetings held"),
                                List.of(
                                        those(Interval.DAY, Fields.LOCAL_DATE, "Ngày", "Day"),
                                        most(Fields.MEETING_ID, 20, "Buổi", "Meeting"),
                                        the(Fields.UNIT_CODE, "Chi bộ", "Cell"),
                                        the(Fields.MEETING_KIND, "Loại buổi", "Kind")),
                                PRESENT,
                                ABSENT,
                                sum(Fields.MEETING_MINUTES, "Phút", "Minutes"),
                                sum(Fields.MEETING_POINTS, "Điểm", "Points"),
                                sum(Names.REMOTE, "Trực tuyến", "Remote"),
                                sum(Names.DOCUMENTS, "Tài liệu", "Documents"),
                                sum(Names.LATE, "Ghi nhận trễ", "Recorded late"),
                                sum(Names.CONFLICTS, "Mâu thuẫn", "Conflicts"))));
    }

    private static Panel rate(String id, int x, Metric.Share share) {
        return JUDGED.figure(
                id,
                new Place(x, 4, 8, 8),
                share.label(),
                Colour.MET,
                share,
                share.whole().getFirst());
    }

    private static Metric.Stat sum(String field, String vi, String en) {
        return Metric.of(Metric.Kind.SUM, field, vi, en);
    }

    private static Text text(String vi, String en) {
        return Text.of(vi, en);
    }
}

package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.model.Bucket.each;
import static vn.sogiamsat.dashboards.model.Bucket.most;
import static vn.sogiamsat.dashboards.model.Bucket.the;
import static vn.sogiamsat.dashboards.model.Bucket.those;
import static vn.sogiamsat.dashboards.model.Condition.all;
import static vn.sogiamsat.dashboards.model.Condition.from;
import static vn.sogiamsat.dashboards.model.Condition.is;

import java.util.List;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Bucket.Interval;
import vn.sogiamsat.dashboards.model.Bucket.Order;
import vn.sogiamsat.dashboards.model.Colour;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Panel.Place;
import vn.sogiamsat.dashboards.model.Text;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Status;

/** Whether committee members attend the meetings of cells: by superior, unit and month, against what they owe. */
final class AttendanceBoard {
    private static final Drawing QUOTA = new Drawing(
            Views.OBLIGATIONS, all(Standing.KNOWN, is(Fields.OBLIGATION_KIND, SubjectKind.SUPERIOR.code())));
    private static final Drawing HELD = new Drawing(Views.MEETINGS, is(Fields.MEETING_STATUS, "closed"));
    private static final Condition ATTENDED = from(Names.SUPERIORS, "1");
    private static final Drawing SUPERIORS =
            new Drawing(Views.ORGANISATION, all(is(Names.KIND, "person"), Condition.has(Names.ASSIGNED_CELL)));
    private static final Bucket MONTHS = each(Interval.MONTH, Fields.LOCAL_DATE, "Tháng", "Month");

    private AttendanceBoard() {}

    static Board board() {
        return new Board(
                "attendance",
                Text.of("Cấp ủy dự sinh hoạt", "Supervisory attendance"),
                Text.of(
                        "Cấp ủy viên cấp trên dự sinh hoạt chi bộ: theo người, đơn vị, tháng, hình thức, so với chỉ tiêu.",
                        "Superiors at the meetings of cells: by person, unit, month and mode, against their quota."),
                null,
                "now/y",
                "now/y",
                List.of(
                        Controls.unit(Views.OBLIGATIONS),
                        Controls.PERIOD_ONLY,
                        Controls.RULE_ONLY,
                        Controls.MEETING_KIND_ONLY),
                List.of(
                        new Panel.Links("links", new Place(0, 0, 48, 4)),
                        QUOTA.measured(
                                "attended",
                                new Place(0, 4, 12, 7),
                                text("Số buổi đã dự trên chỉ tiêu", "Attendances against the quota"),
                                Colour.PLAIN,
                                achieved(),
                                required()),
                        QUOTA.figure(
                                "quota-met",
                                new Place(12, 4, 12, 7),
                                text("Cấp ủy viên đã đủ chỉ tiêu", "Superiors who met their quota"),
                                Colour.MET,
                                Standing.count(Status.MET),
                                Metric.count("Có chỉ tiêu", "With a quota")),
                        HELD.figure(
                                "share",
                                new Place(24, 4, 12, 7),
                                text("Buổi có cấp ủy cấp trên dự", "Meetings attended by superiors"),
                                Colour.PLAIN,
                                share(),
                                Metric.count("Buổi đã họp", "Meetings held")),
                        HELD.figure(
                                "spoke",
                                new Place(36, 4, 12, 7),
                                text("Ý kiến được ghi lại", "Interventions recorded"),
                                Colour.PLAIN,
                                sum(Names.INTERVENTIONS, "Ý kiến", "Interventions")),
                        QUOTA.table(
                                "superiors",
                                new Place(0, 11, 24, 14),
                                text("Theo cấp ủy viên: đã dự và chỉ tiêu", "By superior: attended and quota"),
                                List.of(leastFirst()),
                                achieved(),
                                required(),
                                Metric.share("Đạt", "Reached", achieved(), required())),
                        QUOTA.lying(
                                "committees",
                                new Place(24, 11, 24, 14),
                                text("Theo cấp ủy: đã dự và chỉ tiêu", "By committee: attended and quota"),
                                most(Fields.UNIT_ID, 20, "Tổ chức đảng", "Unit"),
                                List.of(Colour.PLAIN, Colour.UNKNOWN),
                                achieved(),
                                required()),
                        HELD.stacked(
                                "modes",
                                new Place(0, 25, 24, 11),
                                text("Lượt cấp ủy dự theo tháng và hình thức", "Attendances by month and mode"),
                                List.of(MONTHS, most(Fields.MEETING_MODE, 5, "Hình thức", "Mode")),
                                List.of(),
                                sum(Names.SUPERIORS, "Lượt dự", "Attendances")),
                        HELD.lines(
                                "course",
                                new Place(24, 25, 24, 11),
                                text("Tỷ lệ buổi có cấp ủy dự theo tháng", "Share of meetings attended, by month"),
                                List.of(MONTHS),
                                List.of(Colour.PLAIN),
                                share()),
                        HELD.heatmap(
                                "on-site",
                                new Place(0, 36, 24, 14),
                                text("Dự trực tiếp, theo cấp ủy viên và tháng", "On site, by superior and month"),
                                most(Fields.SUPERIOR_ON_SITE, 30, "Cấp ủy viên", "Superior"),
                                MONTHS,
                                Metric.count("Số buổi", "Meetings")),
                        HELD.heatmap(
                                "remote",
                                new Place(24, 36, 24, 14),
                                text("Dự trực tuyến, theo cấp ủy viên và tháng", "Remote, by superior and month"),
                                most(Fields.SUPERIOR_REMOTE, 30, "Cấp ủy viên", "Superior"),
                                MONTHS,
                                Metric.count("Số buổi", "Meetings")),
                        HELD.table(
                                "cells",
                                new Place(0, 50, 24, 14),
                                text("Theo chi bộ", "By cell"),
                                List.of(cells()),
                                Metric.count("Có cấp ủy dự", "Attended", ATTENDED),
                                Metric.count("Buổi đã họp", "Meetings held"),
                                sum(Names.SUPERIORS, "Lượt dự", "Attendances"),
                                sum(Names.INTERVENTIONS, "Ý kiến", "Interventions")),
                        new Drawing(Views.MEETINGS, all(is(Fields.MEETING_STATUS, "closed"), ATTENDED))
                                .table(
                                        "meetings",
                                        new Place(24, 50, 24, 14),
                                        text("Các buổi có cấp ủy dự", "Meetings attended by superiors"),
                                        List.of(
                                                those(Interval.DAY, Fields.LOCAL_DATE, "Ngày", "Day"),
                                                most(Fields.MEETING_ID, 20, "Buổi", "Meeting"),
                                                the(Fields.UNIT_CODE, "Chi bộ", "Cell"),
                                                the(Fields.MEETING_MODE, "Hình thức", "Mode")),
                                        sum(Names.SUPERIORS, "Lượt dự", "Attendances"),
                                        sum(Names.INTERVENTIONS, "Ý kiến", "Interventions")),
                        SUPERIORS.table(
                                "directory",
                                new Place(0, 64, 48, 12),
                                text(
                                        "Cấp ủy viên được phân công (theo chức vụ, đơn vị)",
                                        "Superiors who follow cells (by position and unit)"),
                                List.of(
                                        most(Fields.PERSON_LABEL, 500, "Chức vụ, đơn vị", "Position and unit"),
                                        the(Fields.PERSON_ID, "Người", "Person")),
                                Metric.of(Metric.Kind.UNIQUE, Names.ASSIGNED_CELL, "Số chi bộ", "Cells"))));
    }

    private static Bucket leastFirst() {
        return new Bucket.Values(text("Cấp ủy viên", "Superior"), Fields.PERSON_ID, 100, new Order.ByMetric(0, false));
    }

    private static Bucket cells() {
        return new Bucket.Values(text("Chi bộ", "Cell"), Fields.UNIT_CODE, 100, new Order.ByMetric(0, false));
    }

    private static Metric.Stat achieved() {
        return sum(Names.ACHIEVED, "Đã dự", "Attended");
    }

    private static Metric.Stat required() {
        return sum(Names.REQUIRED, "Phải dự", "Quota");
    }

    private static Metric.Share share() {
        return Metric.share(
                "Có cấp ủy dự",
                "Attended by superiors",
                Metric.count("Có cấp ủy dự", "Attended", ATTENDED),
                Metric.count("Buổi đã họp", "Meetings held"));
    }

    private static Metric.Stat sum(String field, String vi, String en) {
        return Metric.of(Metric.Kind.SUM, field, vi, en);
    }

    private static Text text(String vi, String en) {
        return Text.of(vi, en);
    }
}

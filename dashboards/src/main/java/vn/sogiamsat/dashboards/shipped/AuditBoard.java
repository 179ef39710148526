package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.model.Bucket.each;
import static vn.sogiamsat.dashboards.model.Bucket.most;
import static vn.sogiamsat.dashboards.model.Bucket.the;
import static vn.sogiamsat.dashboards.model.Bucket.those;
import static vn.sogiamsat.dashboards.model.Condition.above;
import static vn.sogiamsat.dashboards.model.Condition.is;

import java.util.List;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.SubmissionQuarantined;
import vn.sogiamsat.core.event.SubmissionRefused;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.Lateness;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Bucket.Interval;
import vn.sogiamsat.dashboards.model.Colour;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Panel.Place;
import vn.sogiamsat.dashboards.model.Text;

/** What came into the ledger, from whom, when, and what of it was late or amiss. */
final class AuditBoard {
    private static final Condition ANY = Condition.has(Fields.EVENT_TYPE);
    private static final Condition LATE = above(Fields.EVENT_LATENESS, String.valueOf(Lateness.GRACE.toSeconds()));
    private static final Condition AMISS = new Condition.Among(
            Fields.EVENT_TYPE,
            List.of(
                    type(ConflictRecorded.class),
                    type(FactWithdrawn.class),
                    type(SubmissionQuarantined.class),
                    type(SubmissionRefused.class)));
    private static final Drawing ALL = new Drawing(Views.AUDIT, ANY);
    private static final Metric.Count EVENTS = Metric.count("Số sự kiện", "Events");
    private static final Bucket HOURS = each(Interval.HOUR, Fields.RECORDED_AT, "Giờ ghi nhận", "Hour recorded");

    private AuditBoard() {}

    static Board board() {
        return new Board(
                "audit",
                Text.of("Nhật ký kiểm toán", "Audit trail"),
                Text.of(
                        "Sự kiện theo loại, nguồn, giờ; ghi nhận trễ; rút lại; mâu thuẫn; cách ly.",
                        "Events by type, source and hour; recorded late; withdrawn; in conflict; quarantined."),
                null,
                "now-7d/d",
                "now",
                List.of(Controls.unit(Views.AUDIT), Controls.EVENT_TYPE, Controls.SOURCE),
                List.of(
                        new Panel.Links("links", new Place(0, 0, 48, 4)),
                        ALL.course(
                                "events",
                                new Place(0, 4, 12, 8),
                                text("Sự kiện", "Events"),
                                Colour.PLAIN,
                                each(Interval.HOUR, Fields.RECORDED_AT, "Giờ", "Hour"),
                                EVENTS),
                        figure("late", 12, 8, text("Ghi nhận trễ", "Recorded late"), Colour.LATE, LATE),
                        figure(
                                "withdrawn",
                                20,
                                7,
                                text("Rút lại", "Withdrawn"),
                                Colour.OTHER,
                                is(Fields.EVENT_TYPE, type(FactWithdrawn.class))),
                        figure(
                                "conflicts",
                                27,
                                7,
                                text("Mâu thuẫn", "Conflicts"),
                                Colour.OVERDUE,
                                is(Fields.EVENT_TYPE, type(ConflictRecorded.class))),
                        figure(
                                "quarantined",
                                34,
                                7,
                                text("Cách ly", "Quarantined"),
                                Colour.LATE,
                                is(Fields.EVENT_TYPE, type(SubmissionQuarantined.class))),
                        figure(
                                "refused",
                                41,
                                7,
                                text("Từ chối", "Refused"),
                                Colour.UNKNOWN,
                                is(Fields.EVENT_TYPE, type(SubmissionRefused.class))),
                        ALL.stacked(
                                "hours",
                                new Place(0, 12, 48, 11),
                                text("Sự kiện theo giờ và nguồn", "Events by hour and source"),
                                List.of(HOURS, most(Fields.EVENT_SOURCE, 10, "Nguồn", "Source")),
                                List.of(),
                                EVENTS),
                        ALL.lying(
                                "types",
                                new Place(0, 23, 24, 16),
                                text("Theo loại sự kiện", "By type of event"),
                                most(Fields.EVENT_TYPE, 30, "Loại sự kiện", "Type of event"),
                                List.of(Colour.PLAIN),
                                EVENTS),
                        ALL.donut(
                                "sources",
                                new Place(24, 23, 12, 16),
                                text("Theo nguồn", "By source"),
                                most(Fields.EVENT_SOURCE, 10, "Nguồn", "Source"),
                                EVENTS),
                        ALL.table(
                                "lateness",
                                new Place(36, 23, 12, 16),
                                text("Độ trễ của nguồn (giờ)", "Lateness of sources (hours)"),
                                List.of(new Bucket.Values(
                                        text("Nguồn", "Source"),
                                        Fields.EVENT_SOURCE,
                                        50,
                                        new Bucket.Order.ByMetric(0, true))),
                                Metric.count("Trễ", "Late", LATE),
                                new Metric.Stat(
                                        text("Trung vị (giờ)", "Median (hours)"),
                                        Metric.Kind.MEDIAN,
                                        Fields.EVENT_LATENESS,
                                        null,
                                        null),
                                new Metric.Stat(
                                        text("Lớn nhất (giờ)", "Largest (hours)"),
                                        Metric.Kind.MAX,
                                        Fields.EVENT_LATENESS,
                                        null,
                                        null)),
                        ALL.heatmap(
                                "rhythm",
                                new Place(0, 39, 48, 12),
                                text("Nguồn theo ngày", "Sources by day"),
                                most(Fields.EVENT_SOURCE, 20, "Nguồn", "Source"),
                                each(Interval.DAY, Fields.RECORDED_AT, "Ngày", "Day"),
                                EVENTS),
                        list(
                                "late-list",
                                new Place(0, 51, 24, 14),
                                text("Ghi nhận trễ", "Recorded late"),
                                LATE,
                                the(Fields.UNIT_CODE, "Tổ chức đảng", "Unit")),
                        list(
                                "amiss",
                                new Place(24, 51, 24, 14),
                                text(
                                        "Rút lại, mâu thuẫn, cách ly, từ chối",
                                        "Withdrawn, in conflict, quarantined, refused"),
                                AMISS,
                                the(Fields.EVENT_SOURCE, "Nguồn", "Source"))));
    }

    private static Panel figure(String id, int x, int width, Text title, Colour colour, Condition of) {
        return new Drawing(Views.AUDIT, of)
                .figure(id, new Place(x, 4, width, 8), title, colour, new Metric.Count(title, null));
    }

    private static Panel list(String id, Place place, Text title, Condition of, Bucket last) {
        return new Drawing(Views.AUDIT, of)
                .table(
                        id,
                        place,
                        title,
                        List.of(
                                those(Interval.DAY, Fields.RECORDED_AT, "Ngày ghi nhận", "Day recorded"),
                                most(Fields.EVENT_ID, 20, "Sự kiện", "Event"),
                                the(Fields.EVENT_TYPE, "Loại", "Type"),
                                last),
                        Metric.count("Số", "Number"));
    }

    private static String type(Class<? extends Event> event) {
        return EventTypes.of(event).name();
    }

    private static Text text(String vi, String en) {
        return Text.of(vi, en);
    }
}

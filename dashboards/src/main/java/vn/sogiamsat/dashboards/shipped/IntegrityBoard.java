package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.model.Bucket.each;
import static vn.sogiamsat.dashboards.model.Bucket.most;
import static vn.sogiamsat.dashboards.model.Bucket.those;
import static vn.sogiamsat.dashboards.model.Condition.all;
import static vn.sogiamsat.dashboards.model.Condition.is;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Bucket.Interval;
import vn.sogiamsat.dashboards.model.Colour;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Panel.Place;
import vn.sogiamsat.dashboards.model.Text;

/** What vouches for the ledger, what was found when it was looked through, and how far behind the views are. */
final class IntegrityBoard {
    private static final Drawing CHECKPOINTS = kind("checkpoint");
    private static final Drawing WITNESSES = kind("witness");
    private static final Drawing VERIFICATIONS = kind("verification");
    private static final Drawing ALARMS = new Drawing(
            Views.INTEGRITY,
            all(is(Names.KIND, "witness"), new Condition.Among(Names.VERDICT, List.of("ahead", "contradicted"))));
    private static final Drawing PROJECTIONS = new Drawing(Views.OPERATIONS, Condition.has(Names.PROJECTION));
    private static final Bucket.Times TIME = each(Interval.AUTO, Names.AT, "Lúc", "At");

    private IntegrityBoard() {}

    static Board board() {
        return new Board(
                "integrity",
                Text.of("Toàn vẹn sổ cái", "Ledger integrity"),
                Text.of(
                        "Điểm chốt, nhân chứng, dấu thời gian, đối chiếu; độ trễ của kho tra cứu.",
                        "Checkpoints, witnesses, timestamps, verifications; how far projections are behind."),
                null,
                "now-24h",
                "now",
                List.of(),
                List.of(
                        new Panel.Links("links", new Place(0, 0, 48, 4)),
                        CHECKPOINTS.measured(
                                "checkpoint",
                                new Place(0, 4, 12, 8),
                                text("Số mục của điểm chốt mới nhất", "Leaves of the newest checkpoint"),
                                Colour.MET,
                                max(Names.SIZE, "Số mục", "Leaves"),
                                max(Names.EVENTS, "Số sự kiện", "Events")),
                        WITNESSES.figure(
                                "cosigned",
                                new Place(12, 4, 12, 8),
                                text("Nhân chứng đã ký", "Witnesses that cosigned"),
                                Colour.MET,
                                unique(Names.WITNESS, "Nhân chứng", "Witnesses", is(Names.VERDICT, "cosigned")),
                                unique(Names.WITNESS, "được hỏi", "asked", null)),
                        ALARMS.figure(
                                "alarms",
                                new Place(24, 4, 12, 8),
                                text("Báo động của nhân chứng", "Alarms of witnesses"),
                                Colour.OVERDUE,
                                Metric.count("Báo động", "Alarms")),
                        VERIFICATIONS.figure(
                                "findings",
                                new Place(36, 4, 12, 8),
                                text("Điểm sai khác khi đối chiếu", "Findings of verifications"),
                                Colour.OVERDUE,
                                Metric.of(Metric.Kind.SUM, Names.FINDINGS, "Điểm sai khác", "Findings"),
                                Metric.count("lần đối chiếu", "verifications")),
                        CHECKPOINTS.lines(
                                "checkpoints",
                                new Place(0, 12, 24, 11),
                                text("Điểm chốt theo thời gian", "Checkpoints over time"),
                                List.of(TIME),
                                List.of(Colour.MET, Colour.UNKNOWN),
                                max(Names.SIZE, "Số mục", "Leaves"),
                                max(Names.EVENTS, "Số sự kiện", "Events")),
                        WITNESSES.table(
                                "witnesses",
                                new Place(24, 12, 24, 11),
                                text("Nhân chứng", "Witnesses"),
                                List.of(
                                        new Bucket.Values(
                                                text("Nhân chứng", "Witness"),
                                                Names.WITNESS,
                                                50,
                                                new Bucket.Order.ByMetric(0, true)),
                                        most(Names.VERDICT, 6, "Trả lời", "Answer")),
                                max(Names.SIZE, "Đến mục", "Up to leaf"),
                                Metric.count("Số lần", "Times")),
                        VERIFICATIONS.table(
                                "verifications",
                                new Place(0, 23, 24, 11),
                                text("Các lần đối chiếu", "Verifications"),
                                List.of(
                                        those(Interval.DAY, Names.AT, "Ngày", "Day"),
                                        most(Names.VERIFICATION, 20, "Lần", "Verification")),
                                max(Names.SIZE, "Số mục", "Leaves"),
                                Metric.of(Metric.Kind.SUM, Names.FINDINGS, "Điểm sai khác", "Findings"),
                                Metric.of(Metric.Kind.SUM, Names.OMITTED, "Chưa xem", "Not looked at")),
                        VERIFICATIONS.donut(
                                "finding-kinds",
                                new Place(24, 23, 24, 11),
                                text("Loại sai khác", "Kinds of findings"),
                                most(Names.FINDING_KINDS, 20, "Loại", "Kind"),
                                Metric.count("Lần", "Times")),
                        PROJECTIONS.lines(
                                "lag",
                                new Place(0, 34, 24, 11),
                                text("Kho tra cứu còn bao nhiêu sự kiện", "Events the projections are behind"),
                                List.of(TIME, projections()),
                                List.of(),
                                max(Names.LAG, "Còn lại", "Behind")),
                        PROJECTIONS.lines(
                                "rate",
                                new Place(24, 34, 24, 11),
                                text("Sự kiện mỗi giây", "Events a second"),
                                List.of(TIME, projections()),
                                List.of(),
                                new Metric.Stat(
                                        text("Mỗi giây", "A second"), Metric.Kind.AVERAGE, Names.RATE, null, 1)),
                        PROJECTIONS.table(
                                "projections",
                                new Place(0, 45, 48, 8),
                                text("Kho tra cứu", "Projections"),
                                List.of(projections()),
                                max(Names.PROJECTED, "Đã cập nhật đến", "Projected up to"),
                                max(Names.LAG, "Xa nhất (sự kiện)", "Furthest behind (events)"),
                                Metric.count("Lần đo khi dừng", "Samples while stopped", is(Names.RUNNING, "false")),
                                Metric.count(
                                        "Lần đo khi bị từ chối", "Samples while refused", is(Names.REFUSED, "true")))));
    }

    private static Drawing kind(String kind) {
        return new Drawing(Views.INTEGRITY, is(Names.KIND, kind));
    }

    private static Bucket projections() {
        return most(Names.PROJECTION, 20, "Kho tra cứu", "Projection");
    }

    private static Metric.Stat max(String field, String vi, String en) {
        return Metric.of(Metric.Kind.MAX, field, vi, en);
    }

    private static Metric.Stat unique(String field, String vi, String en, @Nullable Condition only) {
        return new Metric.Stat(text(vi, en), Metric.Kind.UNIQUE, field, only, 0);
    }

    private static Text text(String vi, String en) {
        return Text.of(vi, en);
    }
}

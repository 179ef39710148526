package vn.sogiamsat.dashboards.shipped;

import static vn.sogiamsat.dashboards.model.Condition.all;
import static vn.sogiamsat.dashboards.model.Condition.any;
import static vn.sogiamsat.dashboards.model.Condition.below;
import static vn.sogiamsat.dashboards.model.Condition.from;
import static vn.sogiamsat.dashboards.model.Condition.is;
import static vn.sogiamsat.dashboards.model.Condition.not;
import static vn.sogiamsat.dashboards.model.Condition.upTo;

import java.util.Arrays;
import java.util.List;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Text;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Status;

/**
 * What obligations come to now, as ranges around {@code now}: no document says it, it is the same as
 * {@link vn.sogiamsat.rules.obligation.Obligation#at}.
 */
final class Standing {
    private static final String NOW = "now";
    private static final String SOON = "now+" + Status.SOON.toDays() + "d";

    private static final Condition APPLICABLE = is(Names.APPLICABILITY, Applicability.APPLICABLE.code());
    private static final Condition NOT_APPLICABLE = is(Names.APPLICABILITY, Applicability.NOT_APPLICABLE.code());
    private static final Condition WAIVED = all(upTo(Names.WAIVED_FROM, NOW), Condition.above(Names.WAIVED_UNTIL, NOW));
    private static final Condition MET = all(APPLICABLE, upTo(Names.MET_AT, NOW));

    /** The one version of each that is known now, of those that exist by now. */
    static final Condition KNOWN = all(is(Names.CURRENT, "true"), upTo(Names.OPENS, NOW));

    static final Condition JUDGED = any(of(Status.MET), of(Status.MET_LATE), of(Status.OVERDUE));
    static final Condition SHORT = any(of(Status.MET_LATE), of(Status.OVERDUE));

    private Standing() {}

    static Condition of(Status status) {
        return switch (status) {
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case WAIVED -> all(WAIVED, not(NOT_APPLICABLE));
            case MET -> all(MET, is(Names.IN_TIME, "true"), not(WAIVED));
            case MET_LATE -> all(MET, is(Names.IN_TIME, "false"), not(WAIVED));
            case DUE_SOON ->
                all(from(Names.DUE, NOW), upTo(Names.DUE, SOON), not(NOT_APPLICABLE), not(WAIVED), not(MET));
            case OPEN -> all(Condition.above(Names.DUE, SOON), not(NOT_APPLICABLE), not(WAIVED), not(MET));
            case NOT_EVALUATED ->
                all(below(Names.DUE, NOW), is(Names.APPLICABILITY, Applicability.NOT_EVALUATED.code()), not(WAIVED));
            case OVERDUE -> all(below(Names.DUE, NOW), APPLICABLE, not(WAIVED), not(MET));
        };
    }

    static Metric.Count count(Status status) {
        return new Metric.Count(Text.of(status), of(status));
    }

    static Metric.Count judged() {
        return Metric.count("Đã đánh giá", "Judged", JUDGED);
    }

    static Metric.Count shortfall() {
        return Metric.count("Chưa đạt", "Fallen short", SHORT);
    }

    static Metric.Share rate() {
        return Metric.share("Tỷ lệ đúng hạn", "Rate met in time", count(Status.MET), judged());
    }

    /** The same of some rules alone. */
    static Metric.Share rate(String vi, String en, List<String> rules) {
        Condition of = new Condition.Among(Fields.RULE_ID, rules);
        return Metric.share(
                vi, en, Metric.count(vi, en, all(of, of(Status.MET))), Metric.count(vi, en, all(of, JUDGED)));
    }

    /** Each status by its name. */
    static Bucket.Parts parts() {
        return new Bucket.Parts(
                Text.of("Tình trạng", "Status"),
                Arrays.stream(Status.values())
                        .map(status -> new Bucket.Part(Text.of(status), of(status)))
                        .toList());
    }
}

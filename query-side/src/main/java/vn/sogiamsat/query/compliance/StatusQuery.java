package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Status;

/**
 * The obligations that come to a status at a moment: the same as {@link vn.sogiamsat.rules.obligation.Obligation#at} in
 * the same order, asked of Elasticsearch. Whether they exist at the moment is for another filter.
 */
final class StatusQuery {
    private final Instant moment;
    private final Instant soon;
    private final Query notApplicable = applicability(Applicability.NOT_APPLICABLE);
    private final Query waived;
    private final Query met;

    private StatusQuery(Instant moment, Duration soon) {
        this.moment = moment;
        this.soon = moment.plus(soon);
        this.waived = but(List.of(When.upTo(Field.WAIVED_FROM, moment), When.after(Field.WAIVED_UNTIL, moment)));
        this.met = but(List.of(applicability(Applicability.APPLICABLE), When.upTo(Field.MET, moment)));
    }

    static Query of(Status status, Instant moment, Duration soon) {
        return new StatusQuery(moment, soon).of(status);
    }

    /** Every status, by its code. */
    static Map<String, Query> all(Instant moment, Duration soon) {
        StatusQuery queries = new StatusQuery(moment, soon);
        Map<String, Query> all = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            all.put(status.code(), queries.of(status));
        }
        return all;
    }

    private Query of(Status status) {
        return switch (status) {
            case NOT_APPLICABLE -> notApplicable;
            case WAIVED -> but(List.of(waived), notApplicable);
            case MET -> but(List.of(met, When.is(Field.IN_TIME, "true")), waived);
            case MET_LATE -> but(List.of(met, When.is(Field.IN_TIME, "false")), waived);
            case DUE_SOON ->
                but(List.of(When.from(Field.DUE, moment), When.upTo(Field.DUE, soon)), notApplicable, waived, met);
            case OPEN -> but(List.of(When.after(Field.DUE, soon)), notApplicable, waived, met);
            case NOT_EVALUATED ->
                but(List.of(When.before(Field.DUE, moment), applicability(Applicability.NOT_EVALUATED)), waived);
            case OVERDUE ->
                but(List.of(When.before(Field.DUE, moment), applicability(Applicability.APPLICABLE)), waived, met);
        };
    }

    private static Query applicability(Applicability word) {
        return When.is(Field.APPLICABILITY, word.code());
    }

    private static Query but(List<Query> all, Query... none) {
        return Query.of(query -> query.bool(bool -> bool.filter(all).mustNot(List.of(none))));
    }
}

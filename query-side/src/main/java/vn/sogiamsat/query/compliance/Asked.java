package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.query.view.Queries;

/**
 * Which obligations a page is about.
 *
 * @param units by which they are filtered; null where the user sees every unit
 * @param from the first month in which they are due
 * @param to the last one
 */
record Asked(@Nullable Set<UUID> units, YearMonth from, YearMonth to, AsOf asOf) {

    /** They exist at the moment, are due in the months, are of these units, and were known. */
    List<Query> filters() {
        return Stream.concat(place().stream(), there().stream()).toList();
    }

    /** They are due in the months and of these units, whatever the moment. */
    List<Query> place() {
        List<Query> filters = new ArrayList<>();
        filters.add(When.from(Field.DUE, AsOf.startOf(from.atDay(1))));
        filters.add(When.before(Field.DUE, AsOf.startOf(to.plusMonths(1).atDay(1))));
        if (units != null) {
            filters.add(Queries.anyOf(Fields.UNIT_ID, units));
        }
        return filters;
    }

    /** They exist at the moment, and were known. */
    List<Query> there() {
        List<Query> filters = new ArrayList<>(known(asOf));
        filters.add(open());
        return filters;
    }

    /** They exist at the moment, whether they were known or not. */
    Query open() {
        return When.upTo(Field.OPENS, asOf.moment());
    }

    /** The one version of each obligation that was known. */
    static List<Query> known(AsOf asOf) {
        return asOf.knownAt() == null
                ? List.of(When.is(Field.CURRENT, "true"))
                : List.of(When.upTo(Field.KNOWN_FROM, asOf.knownAt()), When.after(Field.KNOWN_TO, asOf.knownAt()));
    }
}

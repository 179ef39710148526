package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same question put for two days: for the day before with what was known at its end.
 *
 * @param before with a day until which it had to be known
 */
record Since(Asked before, Asked after) {
    /** How many days before the day asked for, unless another one is chosen. */
    static final int DAYS = 7;

    public AsOf then() {
        return before.asOf();
    }

    public AsOf now() {
        return after.asOf();
    }

    public LocalDate day() {
        return then().on();
    }

    /** Never null: the day before is always asked for as it was known. */
    Instant thenKnown() {
        Instant known = then().knownAt();
        return known == null ? then().moment() : known;
    }

    /**
     * What is due in the months and of the units, on both days. Thousands of units cost Elasticsearch some milliseconds
     * each time they are asked for: so a search does that once, around what the other methods here tell apart.
     */
    Query within(Query query) {
        return ObligationSearch.all(all(after.place(), List.of(query)));
    }

    /** The versions that were known then, opened by then, and are not what is known now. */
    Query superseded() {
        return ObligationSearch.all(all(before.there(), notKnownNow()));
    }

    /** The versions opened by now that were known once and are not known now. */
    Query lost() {
        return ObligationSearch.all(all(notKnownNow(), List.of(after.open())));
    }

    /** The versions known now, opened by now, that were not known then. */
    Query learned() {
        return ObligationSearch.all(all(after.there(), List.of(When.after(Field.KNOWN_FROM, thenKnown()))));
    }

    /** Versions known now of which time alone may have made something else. */
    Query passed() {
        Instant from = then().moment();
        Instant to = now().moment();
        List<Query> edges = new ArrayList<>();
        for (String field : List.of(Field.OPENS, Field.DUE, Field.MET, Field.WAIVED_FROM, Field.WAIVED_UNTIL)) {
            edges.add(ObligationSearch.all(List.of(When.from(field, from), When.upTo(field, to))));
        }
        return ObligationSearch.all(all(after.there(), List.of(ObligationSearch.any(edges))));
    }

    private List<Query> notKnownNow() {
        Instant known = now().knownAt();
        return List.of(known == null ? When.is(Field.CURRENT, "false") : When.upTo(Field.KNOWN_TO, known));
    }

    private static List<Query> all(List<Query> some, List<Query> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}

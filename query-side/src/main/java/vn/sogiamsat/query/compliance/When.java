package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import vn.sogiamsat.core.Json;

/** Conditions on fields. A field without a value fulfils none. */
final class When {
    private When() {}

    static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    /** Both days included. */
    static Query between(String field, LocalDate first, LocalDate last) {
        return Query.of(query -> query.range(range ->
                range.date(date -> date.field(field).gte(first.toString()).lte(last.toString()))));
    }

    static Query before(String field, Instant moment) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).lt(Json.text(moment)))));
    }

    static Query upTo(String field, Instant moment) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).lte(Json.text(moment)))));
    }

    static Query from(String field, Instant moment) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).gte(Json.text(moment)))));
    }

    static Query after(String field, Instant moment) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).gt(Json.text(moment)))));
    }
}

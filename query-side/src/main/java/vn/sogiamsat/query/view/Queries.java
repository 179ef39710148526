package vn.sogiamsat.query.view;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;

/** Queries that several views are asked with. */
public final class Queries {
    private Queries() {}

    /** Documents in which the field has one of these values; none where there are no values. */
    public static Query anyOf(String field, Collection<?> values) {
        List<FieldValue> texts =
                values.stream().map(String::valueOf).map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(any -> any.value(texts))));
    }
}

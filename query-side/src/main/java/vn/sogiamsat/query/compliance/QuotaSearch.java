package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.filter.Cursor;
import vn.sogiamsat.query.filter.Paged;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.rules.book.SubjectKind;

/** Finds what committee members have to attend in a year, one committee after the other. */
@Component
class QuotaSearch {
    /** So many in one list that a page reads no more than some hundred meetings. */
    static final int ROWS = 25;

    /** More rules that demand something of one person in a year are no rules. */
    private static final int MOST_RULES = 100;

    private final Views views;
    private final ObligationSearch obligations;

    QuotaSearch(Views views, ObligationSearch obligations) {
        this.views = views;
        this.obligations = obligations;
    }

    /** @throws ProblemException when the place to go on at is none */
    Paged<ObligationDoc> find(ObligationFilter filter, Asked asked, int year) {
        return obligations.page(
                filters(filter, asked, year),
                byCommittee(),
                List.of(Cursor.Kind.WORD, Cursor.Kind.WORD, Cursor.Kind.WORD),
                Math.clamp(filter.size() == null ? ROWS : filter.size(), 1, ROWS),
                filter.after());
    }

    /** All of them, batch by batch, as they were when this was called. To be closed. */
    Stream<List<ObligationDoc>> all(ObligationFilter filter, Asked asked, int year) {
        return views.scan(
                views.indices().obligations(),
                ObligationSearch.all(filters(filter, asked, year)),
                byCommittee(),
                List.of(),
                ObligationDoc.class);
    }

    /** What one of them has to attend, by each rule that demands something. */
    List<ObligationDoc> of(UUID superior, Asked asked, int year) {
        List<Query> filters = Stream.concat(
                        ofSuperiors(asked.filters(), year),
                        Stream.of(When.is(Fields.OBLIGATION_SUBJECT, superior.toString())))
                .toList();
        return ObligationSearch.docs(views.search(
                new SearchRequest.Builder()
                        .index(views.indices().obligations())
                        .query(ObligationSearch.all(filters))
                        .sort(byCommittee())
                        .size(MOST_RULES)
                        .build(),
                ObligationDoc.class));
    }

    private static List<Query> filters(ObligationFilter filter, Asked asked, int year) {
        return ofSuperiors(ObligationSearch.filters(filter, asked), year).toList();
    }

    private static Stream<Query> ofSuperiors(List<Query> filters, int year) {
        return Stream.concat(
                filters.stream(),
                Stream.of(
                        When.is(Fields.OBLIGATION_KIND, SubjectKind.SUPERIOR.code()),
                        When.is(Fields.OBLIGATION_PERIOD, String.valueOf(year))));
    }

    private static List<SortOptions> byCommittee() {
        return List.of(
                ObligationSearch.by(Fields.UNIT_ID),
                ObligationSearch.by(Fields.OBLIGATION_SUBJECT),
                ObligationSearch.by(Fields.OBLIGATION_ID));
    }
}

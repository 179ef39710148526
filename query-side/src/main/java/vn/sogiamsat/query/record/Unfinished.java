package vn.sogiamsat.query.record;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;

/** Finds meetings of the last three months, and those to come, of which something is not told yet. */
@Component
class Unfinished {
    private static final int MOST = 50;
    private static final int DAYS_BACK = 92;

    private final Views views;
    private final UnitTree tree;
    private final Beginning beginning;

    Unfinished(Views views, UnitTree tree, Beginning beginning) {
        this.views = views;
        this.tree = tree;
        this.beginning = beginning;
    }

    /** @param lacking which sections */
    record Row(MeetingDoc doc, String unit, List<Section> lacking) {}

    /** The newest first. */
    List<Row> of(Scope scope, LocalDate today) {
        List<Query> filters = new ArrayList<>();
        filters.add(Query.of(query -> query.range(range -> range.date(date ->
                date.field(Fields.LOCAL_DATE).gte(today.minusDays(DAYS_BACK).toString())))));
        if (!scope.all()) {
            filters.add(Queries.anyOf(Fields.UNIT_ID, scope.units()));
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().meetings())
                .query(query -> query.bool(bool -> bool.filter(filters)
                        .mustNot(not -> not.term(
                                term -> term.field(Fields.MEETING_STATUS).value("cancelled")))))
                .sort(sort -> sort.field(by -> by.field(Fields.LOCAL_DATE).order(SortOrder.Desc)))
                .size(MOST)
                .build();
        return views.search(request, MeetingDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(doc ->
                        new Row(doc, tree.unit(doc.unit().id(), doc.localDate()).name(), beginning.lacking(doc)))
                .filter(row -> !row.lacking().isEmpty())
                .toList();
    }
}

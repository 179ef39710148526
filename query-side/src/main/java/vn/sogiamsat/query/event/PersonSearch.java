package vn.sogiamsat.query.event;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.query.filter.Words;
import vn.sogiamsat.query.view.Views;

/** Finds persons by id or by words of their name, to filter by; which of their events are seen is judged elsewhere. */
@Component
class PersonSearch {
    private static final int MOST = 200;

    private final Views views;

    PersonSearch(Views views) {
        this.views = views;
    }

    /** None where nobody is called so. */
    List<UUID> find(String idOrName) {
        try {
            return List.of(UUID.fromString(idOrName.strip()));
        } catch (IllegalArgumentException name) {
            return named(Words.of(idOrName));
        }
    }

    private List<UUID> named(Words words) {
        List<Query> each = words.words().stream()
                .map(word -> Query.of(query -> query.prefix(prefix ->
                        prefix.field(word.marked() ? "name" : "nameFolded").value(word.text()))))
                .toList();
        if (each.isEmpty()) {
            return List.of();
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().persons())
                .query(query -> query.bool(bool -> bool.filter(each)))
                .size(MOST)
                .build();
        return views.search(request, PersonNameDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(doc -> doc.person().id())
                .toList();
    }
}

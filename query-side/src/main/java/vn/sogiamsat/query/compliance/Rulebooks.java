package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;

/**
 * Reads the adopted rulebooks: one request, and a second one for texts that were never read before. A text is read
 * once: an event's text is for ever.
 */
@Component
class Rulebooks {
    private static final int MOST = 1_000;
    private static final int KEPT = 300;

    private final Views views;
    private final Cache<UUID, Text> texts =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Rulebooks(Views views) {
        this.views = views;
    }

    /** @param book null where the text is no rulebook, or one of another id than it was adopted as */
    private record Text(String text, @Nullable Rulebook book) {}

    /** Nothing while none was adopted. */
    Library library() {
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().rulebooks())
                .source(source -> source.filter(fields -> fields.excludes("text")))
                .size(MOST)
                .build();
        List<AdoptedDoc> docs = views.search(request, AdoptedDoc.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
        read(docs);
        return new Library(docs.stream().map(this::adopted).toList());
    }

    private void read(List<AdoptedDoc> docs) {
        List<String> unread = docs.stream()
                .map(AdoptedDoc::event)
                .filter(event -> texts.getIfPresent(event) == null)
                .map(UUID::toString)
                .toList();
        views.get(views.indices().rulebooks(), unread, RulebookDoc.class)
                .forEach(doc -> texts.put(doc.event(), read(doc)));
    }

    private Adopted adopted(AdoptedDoc doc) {
        Text text = texts.getIfPresent(doc.event());
        return text == null ? new Adopted(doc, "", null) : new Adopted(doc, text.text(), text.book());
    }

    private static Text read(RulebookDoc doc) {
        String id = doc.rulebook().id();
        try {
            Rulebook book = RulebookReader.read(id + ".yaml", doc.text());
            return new Text(doc.text(), book.id().equals(id) ? book : null);
        } catch (FaultyRulebookException e) {
            return new Text(doc.text(), null);
        }
    }
}

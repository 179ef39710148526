package vn.sogiamsat.query.organisation;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.query.view.Views;

/**
 * All units of the organisation index, read at most once in {@link #FRESH}, and the trees drawn of them: what a user
 * may see is worked out of them for every request.
 */
@Component
class OrganisationIndex {
    /** How old an answer may be. */
    static final Duration FRESH = Duration.ofSeconds(2);

    /** A province in one request: as many as Elasticsearch gives at once. */
    private static final int PAGE = 10_000;

    private static final int DAYS = 16;

    private final Views views;
    private final LoadingCache<Boolean, Snapshot> newest;

    OrganisationIndex(Views views) {
        this.views = views;
        Snapshots snapshots = new Snapshots();
        this.newest = Caffeine.newBuilder().expireAfterWrite(FRESH).build(any -> snapshots.of(read()));
    }

    TreeOnDay tree(LocalDate day) {
        return newest.get(true).days().get(day).tree();
    }

    /** What codes mean on a day. */
    Codes codes(LocalDate day) {
        return newest.get(true).days().get(day).codes();
    }

    /** Every unit the ledger knows, without its facts. */
    List<UnitDoc> units() {
        return newest.get(true).units();
    }

    private record Day(TreeOnDay tree, Codes codes) {
        static Day of(List<UnitDoc> units, LocalDate day) {
            TreeOnDay tree = TreeOnDay.of(units, day);
            return new Day(tree, Codes.of(units, tree));
        }
    }

    private record Snapshot(List<UnitDoc> units, LoadingCache<LocalDate, Day> days) {
        static Snapshot of(List<UnitDoc> units) {
            return new Snapshot(units, Caffeine.newBuilder().maximumSize(DAYS).build(day -> Day.of(units, day)));
        }
    }

    /** Keeps the trees as long as nothing in the organisation changes. */
    private static final class Snapshots {
        private @Nullable Snapshot last;

        synchronized Snapshot of(List<UnitDoc> units) {
            Snapshot known = last;
            Snapshot next = known != null && known.units().equals(units) ? known : Snapshot.of(units);
            last = next;
            return next;
        }
    }

    private List<UnitDoc> read() {
        List<UnitDoc> units = new ArrayList<>();
        List<FieldValue> after = List.of();
        List<Hit<UnitDoc>> page;
        do {
            page = views.search(request(after), UnitDoc.class).hits().hits();
            page.stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .map(OrganisationIndex::withoutFacts)
                    .forEach(units::add);
            after = page.isEmpty() ? List.of() : page.getLast().sort();
        } while (page.size() == PAGE);
        return List.copyOf(units);
    }

    private SearchRequest request(List<FieldValue> after) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(views.indices().organisation())
                .query(query -> query.term(term -> term.field("kind").value("unit")))
                .source(source -> source.filter(filter -> filter.excludes("facts")))
                .sort(sort -> sort.field(field -> field.field(Fields.UNIT_ID).order(SortOrder.Asc)))
                .size(PAGE);
        return after.isEmpty() ? request.build() : request.searchAfter(after).build();
    }

    private static UnitDoc withoutFacts(UnitDoc doc) {
        return new UnitDoc(
                doc.kind(),
                doc.unit(),
                doc.names(),
                doc.codes(),
                doc.parents(),
                doc.establishedFrom(),
                doc.endedFrom(),
                doc.mergedInto(),
                doc.position(),
                List.of());
    }
}

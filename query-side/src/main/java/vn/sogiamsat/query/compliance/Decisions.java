package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.event.Corrections;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.organisation.UnitLinks;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.rules.book.Rulebook;

/** Reads in the audit trail what was decided and said under a rulebook; two requests each. */
@Component
class Decisions {
    private static final int MOST = 1_000;

    private final Views views;
    private final Corrections corrections;
    private final UnitLinks links;
    private final FactCodec codec = new FactCodec();

    Decisions(Views views, Corrections corrections, UnitLinks links) {
        this.views = views;
        this.corrections = corrections;
        this.links = links;
    }

    /**
     * What became of the parameters of a rulebook. Like its text it is open to everybody who is judged by it; only who
     * sees a unit is told its name.
     *
     * @param book by whose types the values are read; null where none is known
     */
    OtherValues otherValues(String rulebook, @Nullable Rulebook book, LocalDate on, Scope scope) {
        List<OtherValue> standing = new ArrayList<>();
        for (Entry entry : find(rulebook, List.of(ParameterOverridden.class), null)) {
            if (entry.body() instanceof ParameterOverridden told && !entry.isWithdrawn()) {
                var parameter = book == null ? null : book.parameters().get(told.parameter());
                standing.add(new OtherValue(
                        entry.id(),
                        entry.recordedAt(),
                        told,
                        links.to(told.unit().id().value(), on, scope),
                        parameter == null ? null : parameter.read(told.value()).orElse(null)));
            }
        }
        return new OtherValues(standing);
    }

    /** Waivers and explanations of an obligation of a unit the user sees, withdrawn ones too, the oldest first. */
    List<Entry> of(ObligationDoc obligation) {
        UUID id = obligation.obligation().id();
        return find(
                        obligation.rule().rulebook(),
                        List.of(ObligationWaived.class, ExplanationGiven.class),
                        obligation.unit().id())
                .stream()
                .filter(entry -> entry.body() instanceof ObligationWaived waived
                        ? waived.obligation().equals(id)
                        : entry.body() instanceof ExplanationGiven given
                                && given.obligation().equals(id))
                .toList();
    }

    /** The newest thousand, the oldest first. */
    private List<Entry> find(String rulebook, List<Class<? extends Event>> types, @Nullable UUID unit) {
        List<Query> filters = new ArrayList<>();
        filters.add(When.is(Fields.EVENT_STREAM, StreamId.rulebook(rulebook).value()));
        filters.add(Queries.anyOf(
                Fields.EVENT_TYPE,
                types.stream().map(type -> EventTypes.of(type).name()).toList()));
        if (unit != null) {
            filters.add(When.is(Fields.UNIT_ID, unit.toString()));
        }
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().audit())
                .query(ObligationSearch.all(filters))
                .sort(SortOptions.of(
                        by -> by.field(field -> field.field(Fields.POSITION).order(SortOrder.Desc))))
                .size(MOST)
                .build();
        return corrections
                .apply(views.search(request, AuditDoc.class).hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .map(doc -> Entry.of(doc, codec))
                        .toList())
                .reversed();
    }
}

package vn.sogiamsat.query.inspection;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.RecordKind;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.inspection.RecordPlace.Days;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.Show;

/** Finds where records belong; empty where there is no such record, or the user may not see it anyhow. */
@Component
class RecordPlaces {
    private final Views views;
    private final VisibleEvents events;
    private final Persons persons;
    private final UnitTree tree;

    RecordPlaces(Views views, VisibleEvents events, Persons persons, UnitTree tree) {
        this.views = views;
        this.events = events;
        this.persons = persons;
        this.tree = tree;
    }

    /** @param id of the thing; of a document that of the event by way of which it is asked for */
    Optional<RecordPlace> find(RecordKind kind, UUID id, Scope scope) {
        return switch (kind) {
            case MEETING -> meeting(id, scope);
            case OBLIGATION -> obligation(id, scope);
            case EVENT, DOCUMENT -> events.find(id, scope).map(RecordPlaces::event);
            case PERSON -> persons.read(id, scope).map(RecordPlaces::person);
            case UNIT ->
                scope.sees(id)
                        ? Optional.of(new RecordPlace(List.of(id), List.of(), List.of(), null))
                        : Optional.empty();
        };
    }

    private Optional<RecordPlace> meeting(UUID id, Scope scope) {
        return views.get(views.indices().meetings(), id.toString(), MeetingDoc.class)
                .filter(doc -> scope.sees(doc.unit().id()))
                .map(doc -> new RecordPlace(
                        List.of(doc.unit().id()), doc.unit().pathAtEvent(), List.of(Days.of(doc.localDate())), null));
    }

    private Optional<RecordPlace> obligation(UUID id, Scope scope) {
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().obligations())
                .query(Queries.anyOf(Fields.OBLIGATION_ID, List.of(id)))
                .sort(sort -> sort.field(field -> field.field(Fields.POSITION).order(SortOrder.Desc)))
                .size(1)
                .build();
        return views.search(request, ObligationDoc.class).hits().hits().stream()
                .flatMap(hit -> Optional.ofNullable(hit.source()).stream())
                .filter(doc -> scope.sees(doc.unit().id()))
                .findFirst()
                .map(doc -> obligation(doc));
    }

    private RecordPlace obligation(ObligationDoc doc) {
        LocalDate due = LocalDate.ofInstant(doc.dueAt(), Show.HERE);
        UUID unit = doc.unit().id();
        List<UUID> path = tree.path(unit, due).stream().map(UnitTree.Unit::id).toList();
        LocalDate opens = LocalDate.ofInstant(doc.opensAt(), Show.HERE);
        return new RecordPlace(
                List.of(unit),
                path,
                List.of(new Days(opens.isAfter(due) ? due : opens, due)),
                doc.rule().id(),
                doc.remedy() == null ? null : doc.remedy().inspection());
    }

    private static RecordPlace event(AuditDoc doc) {
        AuditDoc.UnitPart unit = doc.unit();
        return new RecordPlace(
                unit == null ? List.of() : List.of(unit.id()),
                unit == null ? List.of() : unit.pathAtEvent(),
                List.of(Days.of(doc.localDate())),
                null,
                inspection(doc.event().stream()));
    }

    private static @Nullable UUID inspection(String stream) {
        String prefix = "inspection-";
        return stream.startsWith(prefix) ? UUID.fromString(stream.substring(prefix.length())) : null;
    }

    private static RecordPlace person(PersonDoc doc) {
        List<UUID> units = new ArrayList<>();
        List<Days> days = new ArrayList<>();
        doc.memberships().forEach(each -> add(units, days, each.unit(), each.from(), each.to()));
        doc.posts().forEach(each -> add(units, days, each.unit(), each.from(), each.to()));
        doc.assignments().forEach(each -> add(units, days, each.cell(), each.from(), each.to()));
        return new RecordPlace(units, List.of(), days, null);
    }

    private static void add(List<UUID> units, List<Days> days, UUID unit, LocalDate from, @Nullable LocalDate to) {
        units.add(unit);
        days.add(new Days(from, to == null ? null : to.minusDays(1)));
    }
}

package vn.sogiamsat.query.compliance;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.view.Queries;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.Show;

/** Puts obligations into the words of a list; what they speak of is looked up for all at once. */
@Component
class Lines {
    private final Views views;
    private final UnitTree units;
    private final Persons persons;

    Lines(Views views, UnitTree units, Persons persons) {
        this.views = views;
        this.units = units;
        this.persons = persons;
    }

    /** The few fields of {@link MeetingDoc} that are read here. */
    private record Held(MeetingDoc.MeetingPart meeting, LocalDate localDate) {}

    /** Names of persons take two more requests. */
    List<Line> named(Collection<ObligationDoc> docs, Library library, AsOf asOf) {
        return lines(
                docs,
                library,
                asOf,
                persons.find(docs.stream()
                        .map(ObligationDoc::person)
                        .filter(Objects::nonNull)
                        .map(ObligationDoc.PersonPart::id)
                        .toList()));
    }

    /** Two lists by one request, for the days of the meetings; persons stay without a name. */
    List<Line> brief(List<ObligationDoc> some, List<ObligationDoc> others, Library library, AsOf asOf) {
        return lines(Stream.concat(some.stream(), others.stream()).toList(), library, asOf, Map.of());
    }

    private List<Line> lines(
            Collection<ObligationDoc> docs, Library library, AsOf asOf, Map<UUID, Persons.Person> named) {
        Map<UUID, LocalDate> days = days(docs);
        return docs.stream()
                .flatMap(doc -> Known.status(doc, asOf).stream()
                        .map(status -> new Line(
                                doc,
                                status,
                                library.rule(doc.rule().id(), LocalDate.ofInstant(doc.dueAt(), Show.HERE)),
                                units.unit(doc.unit().id(), asOf.on()),
                                doc.meeting() == null
                                        ? null
                                        : days.get(doc.meeting().id()),
                                doc.person() != null && named.get(doc.person().id()) instanceof Persons.Person person
                                        ? person.called()
                                        : null)))
                .toList();
    }

    private Map<UUID, LocalDate> days(Collection<ObligationDoc> docs) {
        List<UUID> meetings = docs.stream()
                .map(ObligationDoc::meeting)
                .filter(Objects::nonNull)
                .map(ObligationDoc.MeetingPart::id)
                .distinct()
                .toList();
        Map<UUID, LocalDate> days = new HashMap<>();
        if (!meetings.isEmpty()) {
            SearchRequest request = new SearchRequest.Builder()
                    .index(views.indices().meetings())
                    .query(Queries.anyOf(Fields.MEETING_ID, meetings))
                    .source(source -> source.filter(fields -> fields.includes("meeting", "localDate")))
                    .size(meetings.size())
                    .build();
            hits(request).forEach(held -> days.put(held.meeting().id(), held.localDate()));
        }
        return days;
    }

    private Stream<Held> hits(SearchRequest request) {
        return views.search(request, Held.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull);
    }
}

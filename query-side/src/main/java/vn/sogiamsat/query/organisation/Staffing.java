package vn.sogiamsat.query.organisation;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.query.view.Views;

/** Who belonged to units, led them and followed them on a day. */
@Component
class Staffing {
    private static final int UNITS = 30_000;
    private static final int PAGE = 2_000;

    private final Views views;

    Staffing(Views views) {
        this.views = views;
    }

    /** A position that was held on the day. */
    record Holder(UUID person, UUID unit, Position position, LocalDate from) {}

    /** A member on the day; the standing is null while no fact tells it. */
    record Member(UUID person, @Nullable String standing, LocalDate from, boolean exempt) {}

    /** A superior who was assigned to the cell on the day. */
    record Superior(UUID person, LocalDate from) {}

    /** How many members each unit itself had on a day; a unit without any is absent. */
    Map<UUID, Long> memberCounts(LocalDate day) {
        Aggregation byUnit = Aggregation.of(aggregation ->
                aggregation.terms(terms -> terms.field("memberships.unit").size(UNITS)));
        Aggregation onTheDay = Aggregation.of(
                aggregation -> aggregation.filter(held("memberships", day)).aggregations("units", byUnit));
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().organisation())
                .size(0)
                .query(query -> query.term(term -> term.field("kind").value("person")))
                .aggregations(
                        "memberships",
                        aggregation -> aggregation
                                .nested(nested -> nested.path("memberships"))
                                .aggregations("day", onTheDay))
                .build();
        return Optional.ofNullable(
                        views.search(request, Void.class).aggregations().get("memberships"))
                .map(found -> found.nested().aggregations().get("day"))
                .map(found -> found.filter().aggregations().get("units"))
                .map(found -> found.sterms().buckets().array())
                .orElse(List.of())
                .stream()
                .collect(Collectors.toMap(
                        bucket -> UUID.fromString(bucket.key().stringValue()), bucket -> bucket.docCount()));
    }

    /** Which of these positions were held in these units on a day, by unit, the highest first. */
    Map<UUID, List<Holder>> holders(Collection<UUID> units, Set<Position> positions, LocalDate day) {
        Set<UUID> wanted = Set.copyOf(units);
        return persons("posts.unit", wanted)
                .flatMap(doc -> doc.posts().stream()
                        .filter(post -> wanted.contains(post.unit()))
                        .filter(post -> UnitOnDay.covers(post.from(), post.to(), day))
                        .flatMap(post -> positions.stream()
                                .filter(position -> position.code().equals(post.position()))
                                .map(position -> new Holder(doc.person().id(), post.unit(), position, post.from()))))
                .sorted(Comparator.comparing(Holder::position)
                        .thenComparing(Holder::from)
                        .thenComparing(Holder::person))
                .collect(Collectors.groupingBy(Holder::unit));
    }

    /** The members of a unit on a day. */
    List<Member> members(UUID unit, LocalDate day) {
        return persons("memberships.unit", Set.of(unit))
                .flatMap(doc -> doc.memberships().stream()
                        .filter(membership -> membership.unit().equals(unit))
                        .filter(membership -> UnitOnDay.covers(membership.from(), membership.to(), day))
                        .limit(1)
                        .map(membership -> new Member(
                                doc.person().id(),
                                membership.standing(),
                                membership.from(),
                                doc.exemptions().stream()
                                        .anyMatch(
                                                exemption -> UnitOnDay.covers(exemption.from(), exemption.to(), day)))))
                .toList();
    }

    /** The superiors assigned to a cell on a day. */
    List<Superior> superiors(UUID cell, LocalDate day) {
        return persons("assignments.cell", Set.of(cell))
                .flatMap(doc -> doc.assignments().stream()
                        .filter(assignment -> assignment.cell().equals(cell))
                        .filter(assignment -> UnitOnDay.covers(assignment.from(), assignment.to(), day))
                        .limit(1)
                        .map(assignment -> new Superior(doc.person().id(), assignment.from())))
                .sorted(Comparator.comparing(Superior::from).thenComparing(Superior::person))
                .toList();
    }

    /** Those whose {@code field} ever named one of the units. */
    private Stream<PersonDoc> persons(String field, Set<UUID> units) {
        List<FieldValue> values =
                units.stream().map(UUID::toString).map(FieldValue::of).toList();
        List<PersonDoc> persons = new ArrayList<>();
        List<FieldValue> after = List.of();
        List<Hit<PersonDoc>> page = List.of();
        do {
            page = values.isEmpty()
                    ? List.of()
                    : views.search(named(field, values, after), PersonDoc.class)
                            .hits()
                            .hits();
            page.stream().map(Hit::source).filter(Objects::nonNull).forEach(persons::add);
            after = page.isEmpty() ? List.of() : page.getLast().sort();
        } while (page.size() == PAGE);
        return persons.stream();
    }

    private SearchRequest named(String field, List<FieldValue> units, List<FieldValue> after) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(views.indices().organisation())
                .query(query -> query.bool(all -> all.filter(
                                filter -> filter.term(term -> term.field("kind").value("person")))
                        .filter(filter ->
                                filter.terms(terms -> terms.field(field).terms(any -> any.value(units))))))
                .source(source -> source.filter(filter -> filter.excludes("facts")))
                .sort(sort -> sort.field(by -> by.field(Fields.PERSON_ID).order(SortOrder.Asc)))
                .size(PAGE);
        return after.isEmpty() ? request.build() : request.searchAfter(after).build();
    }

    private static Query held(String path, LocalDate day) {
        return Query.of(query -> query.bool(all -> all.filter(begun -> begun.range(
                        range -> range.date(date -> date.field(path + ".from").lte(day.toString()))))
                .mustNot(over -> over.range(
                        range -> range.date(date -> date.field(path + ".to").lte(day.toString()))))));
    }
}

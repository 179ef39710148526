package vn.sogiamsat.query.person;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Views;

/** Finds what persons are called. Whether the user may see them is for the caller to have judged. */
@Component
public class Persons {
    private static final int AT_ONCE = 1_000;

    private final Views views;

    Persons(Views views) {
        this.views = views;
    }

    /**
     * A person as people meet them.
     *
     * @param label position and unit; a shortened id for a person nobody has told of
     * @param name null where it is not known, or erased
     */
    public record Person(UUID id, String label, @Nullable String name, boolean erased) {
        /** The name where it is known, else the label. */
        public String called() {
            return name == null ? label : name;
        }
    }

    /** One person, known or not. */
    public Person find(UUID id) {
        return Objects.requireNonNull(find(List.of(id)).get(id));
    }

    /** Each of these persons, known or not, in the order asked for. */
    public Map<UUID, Person> find(Collection<UUID> ids) {
        Map<UUID, Person> found = new LinkedHashMap<>();
        read(ids, List.of("person", "erased")).forEach((id, profile) -> found.put(id, profile.person()));
        return found;
    }

    /** A person with where they belonged, what they held, and what they followed. */
    public record Profile(
            Person person,
            List<PersonDoc.Membership> memberships,
            List<PersonDoc.Post> posts,
            List<PersonDoc.Assignment> assignments) {}

    /** Each of these persons with more of what is known of them; by as many requests as {@link #find}. */
    public Map<UUID, Profile> profiles(Collection<UUID> ids) {
        return read(ids, List.of("person", "erased", "memberships", "posts", "assignments"));
    }

    private Map<UUID, Profile> read(Collection<UUID> ids, List<String> fields) {
        Map<UUID, Profile> found = new LinkedHashMap<>();
        List<UUID> left = ids.stream().distinct().toList();
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            found.putAll(some(left.subList(from, Math.min(left.size(), from + AT_ONCE)), fields));
        }
        return found;
    }

    /** All that is known of a person; empty when nothing is, or the user may not see them. */
    public Optional<PersonDoc> read(UUID id, Scope scope) {
        return views.get(views.indices().organisation(), "person-" + id, PersonDoc.class)
                .filter(doc -> mayBeSeen(doc, scope));
    }

    /** A person may be seen by those who see any unit in which they ever were or did anything. */
    private static boolean mayBeSeen(PersonDoc doc, Scope scope) {
        return scope.all()
                || Stream.of(
                                doc.memberships().stream().map(PersonDoc.Membership::unit),
                                doc.posts().stream().map(PersonDoc.Post::unit),
                                doc.assignments().stream().map(PersonDoc.Assignment::cell))
                        .flatMap(units -> units)
                        .anyMatch(scope::sees);
    }

    private Map<UUID, Profile> some(List<UUID> ids, List<String> fields) {
        Map<UUID, PersonNameDoc> names = new HashMap<>();
        views.get(views.indices().persons(), ids.stream().map(UUID::toString).toList(), PersonNameDoc.class)
                .forEach(doc -> names.put(doc.person().id(), doc));
        Map<UUID, Known> known = new HashMap<>();
        known(ids, fields).forEach(doc -> known.put(doc.person().id(), doc));
        Map<UUID, Profile> found = new LinkedHashMap<>();
        for (UUID id : ids) {
            Known told = known.get(id);
            found.put(id, profile(person(id, told, names.get(id)), told));
        }
        return found;
    }

    private static Person person(UUID id, @Nullable Known told, @Nullable PersonNameDoc name) {
        boolean erased = told != null && told.erased();
        return new Person(
                id,
                told == null ? id.toString().substring(0, 8) : told.person().label(),
                erased || name == null ? null : name.name(),
                erased);
    }

    private static Profile profile(Person person, @Nullable Known told) {
        return told == null
                ? new Profile(person, List.of(), List.of(), List.of())
                : new Profile(person, orNone(told.memberships()), orNone(told.posts()), orNone(told.assignments()));
    }

    private static <T> List<T> orNone(@Nullable List<T> several) {
        return several == null ? List.of() : List.copyOf(several);
    }

    /** The few fields of {@link PersonDoc} that are read here; null where they were not asked for. */
    private record Known(
            PersonDoc.PersonPart person,
            boolean erased,
            @Nullable List<PersonDoc.Membership> memberships,
            @Nullable List<PersonDoc.Post> posts,
            @Nullable List<PersonDoc.Assignment> assignments) {}

    private List<Known> known(List<UUID> ids, List<String> fields) {
        List<FieldValue> values =
                ids.stream().map(UUID::toString).map(FieldValue::of).toList();
        SearchRequest request = new SearchRequest.Builder()
                .index(views.indices().organisation())
                .query(query -> query.bool(all -> all.filter(
                                filter -> filter.term(term -> term.field("kind").value("person")))
                        .filter(filter -> filter.terms(
                                terms -> terms.field(Fields.PERSON_ID).terms(any -> any.value(values))))))
                .source(source -> source.filter(filter -> filter.includes(fields)))
                .size(ids.size())
                .build();
        return views.search(request, Known.class).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }
}

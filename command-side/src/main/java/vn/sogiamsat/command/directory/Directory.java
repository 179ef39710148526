package vn.sogiamsat.command.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.CodeResolver;
import vn.sogiamsat.core.MeetingId;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;

/**
 * Resolves codes, aliases included, and knows today's tree. Answers are cached for a few seconds: another node's alias
 * takes effect here that much later; one of this node's own at once.
 */
@Component
public class Directory implements CodeResolver {
    private static final Duration CACHED = Duration.ofSeconds(10);
    private static final int CACHED_AT_MOST = 50_000;
    /** Deeper than any tree of units; a circle in the data ends here. */
    private static final int DEEPEST = 32;

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DirectoryTable table;
    private final CodeDigest digest;
    private final Clock clock;
    private final Cache<String, Resolved> codes = cache();
    private final Cache<UnitId, Optional<UnitId>> parents = cache();

    Directory(DirectoryTable table, CodeDigest digest, Clock clock) {
        this.table = table;
        this.digest = digest;
        this.clock = clock;
    }

    /** @param canonical the code under which the thing was first known; for a person the code asked for */
    private record Resolved(UUID id, String canonical) {}

    @Override
    public UnitId unit(String code) {
        return new UnitId(resolveUnit(code).id());
    }

    @Override
    public PersonId person(String code) {
        return new PersonId(
                codes.get("person/" + code, unused -> resolve("person", digest.of(code), Subject.person(code), code))
                        .id());
    }

    /** The unit and the code it was asked for by. */
    public UnitRef unitRef(String code) {
        return new UnitRef(unit(code), code);
    }

    /** The meeting, whichever of the cell's codes and of the meeting's subjects was used. */
    public MeetingRef meeting(Subject.Meeting subject) {
        Resolved cell = resolveUnit(subject.cellCode());
        Subject.Meeting canonical = new Subject.Meeting(cell.canonical(), subject.date(), subject.ordinal());
        // Under the name that was used, or under the cell's first code, whichever another name was given to.
        Resolved meeting = codes.get(
                subject.text(),
                text -> table.find("meeting", text)
                        .or(() -> table.find("meeting", canonical.text()))
                        .map(row -> new Resolved(row.id(), canonical.text()))
                        .orElseGet(() -> new Resolved(canonical.uuid(), canonical.text())));
        return new MeetingRef(
                new MeetingId(meeting.id()),
                new UnitId(cell.id()),
                cell.canonical(),
                canonical.date(),
                canonical.ordinal());
    }

    /** Whether the unit is one of those with these codes, or lies below one of them in today's tree. */
    public boolean isWithin(UnitId unit, Collection<String> scope) {
        if (scope.contains("*")) {
            return true;
        }
        Set<UnitId> roots = new HashSet<>();
        scope.forEach(code -> roots.add(unit(code)));
        return isBelow(unit, roots);
    }

    /** Whether the unit is one of those, or lies below one of them in today's tree. */
    public boolean isBelow(UnitId unit, Collection<UnitId> roots) {
        Optional<UnitId> at = Optional.of(unit);
        for (int depth = 0; depth < DEEPEST && at.isPresent(); depth++) {
            if (roots.contains(at.get())) {
                return true;
            }
            at = parents.get(at.get(), each -> table.parent(each, LocalDate.now(clock.withZone(HERE))));
        }
        return false;
    }

    /** Those units, and all below one of them in today's tree. */
    public Set<UnitId> below(Collection<UnitId> roots) {
        Set<UnitId> below = new HashSet<>(roots);
        table.units().stream().filter(unit -> isBelow(unit, roots)).forEach(below::add);
        return below;
    }

    /** Whether anything was told of a unit's place in the tree. */
    public boolean isKnown(UnitId unit) {
        return table.isKnown(unit);
    }

    /** Draws anew what is known of a unit, in the running transaction. */
    public void unitChanged(
            UnitId unit,
            SortedMap<LocalDate, Optional<UnitId>> parents,
            Optional<String> firstCode,
            List<String> aliases) {
        table.setParents(unit, parents);
        table.setAliases("unit", unit.value(), aliases, firstCode.orElse(null));
        forgetAfterCommit();
    }

    /** Draws anew the other codes of a person, in the running transaction. */
    public void personChanged(PersonId person, List<String> aliases) {
        table.setAliases(
                "person", person.value(), aliases.stream().map(digest::of).toList(), null);
        forgetAfterCommit();
    }

    /** Draws anew the other subjects of a meeting, in the running transaction. */
    public void meetingChanged(MeetingId meeting, List<String> aliases) {
        table.setAliases(
                "meeting",
                meeting.value(),
                aliases.stream().map(Directory::asAsked).toList(),
                null);
        forgetAfterCommit();
    }

    /** A subject in the form in which it will be asked for. */
    private static String asAsked(String subject) {
        try {
            return Subject.parse(subject).text();
        } catch (IllegalArgumentException neverAsked) {
            return subject;
        }
    }

    private Resolved resolveUnit(String code) {
        return codes.get("unit/" + code, unused -> unitUnder(code));
    }

    /** Another code may have been given to a unit before that unit's own code turned out to be another's. */
    private Resolved unitUnder(String code) {
        Resolved found = new Resolved(Subject.unit(code).uuid(), code);
        Set<String> followed = new HashSet<>();
        while (followed.add(found.canonical())) {
            found = resolve("unit", found.canonical(), Subject.unit(found.canonical()), found.canonical());
        }
        return found;
    }

    private Resolved resolve(String kind, String alias, Subject itself, String code) {
        return table.find(kind, alias)
                .map(row -> new Resolved(row.id(), row.canonical() == null ? code : row.canonical()))
                .orElseGet(() -> new Resolved(itself.uuid(), code));
    }

    private void forgetAfterCommit() {
        CurrentUnitOfWork.get().afterCommit(done -> {
            codes.invalidateAll();
            parents.invalidateAll();
        });
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(CACHED_AT_MOST)
                .expireAfterWrite(CACHED)
                .build();
    }
}

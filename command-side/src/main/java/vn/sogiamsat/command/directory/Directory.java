package vn.sogiamsat.command.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final DirectoryTable table;
    private final CodeDigest digest;
    private final Cache<String, Resolved> codes = cache();
    private final Cache<UnitId, Optional<UnitId>> parents = cache();

    Directory(DirectoryTable table, CodeDigest digest) {
        this.table = table;
        this.digest = digest;
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
        Resolved meeting = codes.get(canonical.text(), text -> resolve("meeting", text, canonical, canonical.text()));
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
        Optional<UnitId> at = Optional.of(unit);
        for (int depth = 0; depth < DEEPEST && at.isPresent(); depth++) {
            if (roots.contains(at.get())) {
                return true;
            }
            at = parents.get(at.get(), table::parent);
        }
        return false;
    }

    /** Draws anew what is known of a unit, in the running transaction. */
    public void unitChanged(UnitId unit, Optional<UnitId> parent, Optional<String> firstCode, List<String> aliases) {
        table.setParent(unit, parent);
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
        table.setAliases("meeting", meeting.value(), aliases, null);
        forgetAfterCommit();
    }

    private Resolved resolveUnit(String code) {
        return codes.get("unit/" + code, unused -> resolve("unit", code, Subject.unit(code), code));
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

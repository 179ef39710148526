package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.Presence;

/** A meeting as the standing facts tell of it. */
public final class Meeting {
    private final UUID id;
    private final Stream stream = new Stream();
    private final int[] changes = new int[Side.values().length];
    /** Null until it is asked for, like name and day. */
    private @Nullable Map<UUID, Stream.Of<AttendanceRecorded>> attendances;

    private @Nullable Optional<MeetingRef> ref;
    private @Nullable Optional<LocalDate> day;

    Meeting(UUID id) {
        this.id = id;
    }

    boolean add(Told fact) {
        if (!stream.add(fact)) {
            return false;
        }
        attendances = null;
        ref = null;
        day = null;
        Side.of(fact.body()).forEach(side -> changes[side.ordinal()]++);
        return true;
    }

    /** How many facts bore on a side of it until now. */
    int changes(Side side) {
        return changes[side.ordinal()];
    }

    public UUID id() {
        return id;
    }

    Stream stream() {
        return stream;
    }

    /** What it is called by the standing facts: the name from which its id was made, or else the earliest. */
    Optional<MeetingRef> ref() {
        Optional<MeetingRef> found = ref;
        if (found == null) {
            found = findRef();
            ref = found;
        }
        return found;
    }

    private Optional<MeetingRef> findRef() {
        MeetingRef first = null;
        for (Told fact : stream.all()) {
            if (fact.body() instanceof MeetingEvent told) {
                if (isNamed(told.meeting())) {
                    return Optional.of(told.meeting());
                }
                first = first == null ? told.meeting() : first;
            }
        }
        return Optional.ofNullable(first);
    }

    private boolean isNamed(MeetingRef ref) {
        return ref.id().value().equals(id)
                && new Subject.Meeting(ref.cellCode(), ref.date(), ref.ordinal())
                        .uuid()
                        .equals(id);
    }

    /** The cell that meets; empty while no standing fact names it. */
    public Optional<UUID> cell() {
        return ref().map(ref -> ref.cell().value());
    }

    /** Whether it took place: it was opened or closed, whatever was announced. */
    public boolean isHeld() {
        return stream.latest(MeetingOpened.class).isPresent()
                || stream.latest(MeetingClosed.class).isPresent();
    }

    public boolean isCalledOff() {
        return !isHeld() && stream.latest(MeetingCancelled.class).isPresent();
    }

    /** As opened; else as put off last; else as called. */
    public Optional<Instant> start() {
        return stream.latest(MeetingOpened.class)
                .map(told -> told.fact().occurredAt())
                .or(this::announced);
    }

    /** The start as put off last, else as called. */
    Optional<Instant> announced() {
        return stream.latest(MeetingRescheduled.class)
                .map(told -> told.body().start())
                .or(() -> stream.latest(MeetingScheduled.class)
                        .map(told -> told.body().start()));
    }

    public Optional<Instant> end() {
        return stream.latest(MeetingClosed.class).map(told -> told.fact().occurredAt());
    }

    /** The local day on which it starts, however late it ends; of its name where no start is known. */
    public Optional<LocalDate> day() {
        Optional<LocalDate> found = day;
        if (found == null) {
            found = start().map(start -> LocalDate.ofInstant(start, Told.ZONE)).or(() -> ref().map(MeetingRef::date));
            day = found;
        }
        return found;
    }

    Optional<MeetingKind> kind() {
        return stream.latest(MeetingScheduled.class).map(told -> told.body().kind());
    }

    /** The attendance of each person that stands: the one told last. */
    Map<UUID, Stream.Of<AttendanceRecorded>> attendances() {
        Map<UUID, Stream.Of<AttendanceRecorded>> found = attendances;
        if (found == null) {
            Map<UUID, Stream.Of<AttendanceRecorded>> last = new LinkedHashMap<>();
            stream.all(AttendanceRecorded.class)
                    .forEach(told -> last.put(told.body().person().value(), told));
            found = last;
            attendances = last;
        }
        return found;
    }

    /** What was told last of a person's attendance, and stands. */
    public Optional<Told> attendance(UUID person) {
        return Optional.ofNullable(attendances().get(person)).map(Stream.Of::fact);
    }

    /** The persons who attended as superiors, or should have. */
    public List<UUID> superiors() {
        return attendances().values().stream()
                .filter(told -> told.body().role() == AttendeeRole.SUPERIOR)
                .map(told -> told.body().person().value())
                .toList();
    }

    /** Whether a superior spoke at it. */
    public boolean hasInterventions() {
        return stream.latest(InterventionRecorded.class).isPresent();
    }

    /** Whether a person was present, on site or remotely. */
    public boolean wasThere(UUID person) {
        Stream.Of<AttendanceRecorded> told = attendances().get(person);
        return told != null && isThere(told.body().presence());
    }

    static boolean isThere(Presence presence) {
        return switch (presence) {
            case ON_SITE, REMOTE -> true;
            case ABSENT_EXCUSED, ABSENT_UNEXCUSED -> false;
        };
    }
}

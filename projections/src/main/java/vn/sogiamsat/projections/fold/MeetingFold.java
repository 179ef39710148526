package vn.sogiamsat.projections.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.BridgePoint;
import vn.sogiamsat.core.event.BridgePointJoined;
import vn.sogiamsat.core.event.ConflictRecorded;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.view.Folding;
import vn.sogiamsat.core.view.Lateness;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.StandingFacts;

/** The document of a meeting, made of its facts. */
public final class MeetingFold {
    /** Days are told by the clocks of Vietnam. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Stands for the unit of a meeting of which only corrections were told so far. */
    static final UUID UNKNOWN = new UUID(0, 0);

    /** The earliest first, whatever place in the ledger each fact came to. */
    private static final Comparator<Line> BY_TIME = StandingFacts.byTime(Line::recordedAt, Line::eventId);

    private MeetingFold() {}

    /**
     * Folds a meeting.
     *
     * @param history at least one fact
     * @param unit the cell and its path as known at the first fact that names it; null when none does
     */
    public static MeetingDoc fold(UUID id, History history, MeetingDoc.@Nullable UnitPart unit) {
        Optional<MeetingRef> ref = ref(id, history);
        Optional<Instant> start = start(history);
        LocalDate date = start.map(moment -> moment.atZone(ZONE).toLocalDate())
                .or(() -> ref.map(MeetingRef::date))
                .orElseGet(() -> history.lines().stream()
                        .min(BY_TIME)
                        .orElseThrow()
                        .kept()
                        .occurredAt()
                        .atZone(ZONE)
                        .toLocalDate());
        List<MeetingDoc.SuperiorPart> superiors = SuperiorFold.of(history);
        return new MeetingDoc(
                meeting(id, history, ref, start),
                unit == null ? new MeetingDoc.UnitPart(UNKNOWN, "", List.of()) : unit,
                new MeetingDoc.PersonPart(persons(history).stream().toList()),
                date,
                counts(history),
                recorded(history).min(Comparator.naturalOrder()).orElseThrow(),
                recorded(history).max(Comparator.naturalOrder()).orElseThrow(),
                history.position(),
                SuperiorFold.which(superiors),
                superiors,
                history.kept());
    }

    /**
     * Which meeting it is, by the facts told of it: the name from which its id was derived, or else, where only other
     * names of it were used, that of the earliest fact. Empty while nothing but corrections was told.
     */
    public static Optional<MeetingRef> ref(UUID id, History history) {
        Map<MeetingRef, Line> earliest = new LinkedHashMap<>();
        for (Line line : history.lines()) {
            if (line.body() instanceof MeetingEvent event) {
                earliest.merge(event.meeting(), line, BinaryOperator.minBy(BY_TIME));
            }
        }
        if (earliest.size() < 2) {
            return earliest.keySet().stream().findFirst();
        }
        return earliest.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<MeetingRef, Line> name) -> !derives(id, name.getKey()))
                        .thenComparing(Map.Entry::getValue, BY_TIME))
                .map(Map.Entry::getKey);
    }

    /** The ledger position of the first fact that names this cell; 0 when none does. */
    public static long firstNaming(UnitId cell, History history) {
        return history.lines().stream()
                .filter(line -> line.body() instanceof MeetingEvent event
                        && event.meeting().cell().equals(cell))
                .mapToLong(Line::position)
                .min()
                .orElse(0);
    }

    private static boolean derives(UUID id, MeetingRef ref) {
        return new Subject.Meeting(ref.cellCode(), ref.date(), ref.ordinal())
                .uuid()
                .equals(id);
    }

    private static MeetingDoc.MeetingPart meeting(
            UUID id, History history, Optional<MeetingRef> ref, Optional<Instant> start) {
        Optional<MeetingScheduled> scheduled =
                history.latest(MeetingScheduled.class).map(History.Told::body);
        String text = text(history, scheduled);
        return new MeetingDoc.MeetingPart(
                id,
                scheduled.map(told -> told.kind().code()).orElse(null),
                scheduled.map(told -> told.mode().code()).orElse(null),
                status(history),
                start.orElse(null),
                history.latest(MeetingClosed.class)
                        .map(told -> told.line().kept().occurredAt())
                        .orElse(null),
                ref.map(MeetingRef::ordinal).orElse(0),
                OutcomeFold.minutes(history, start).orElse(null),
                OutcomeFold.points(history).orElse(null),
                OutcomeFold.level(history).orElse(null),
                place(history, scheduled).orElse(null),
                text,
                Folding.fold(text));
    }

    /** What was done outweighs what was announced: a meeting called off and yet held was held. */
    private static String status(History history) {
        if (stands(history, MeetingClosed.class)) {
            return "closed";
        }
        if (stands(history, MeetingOpened.class)) {
            return "opened";
        }
        if (stands(history, MeetingCancelled.class)) {
            return "cancelled";
        }
        return stands(history, MeetingScheduled.class) || stands(history, MeetingRescheduled.class)
                ? "scheduled"
                : "told";
    }

    /** As put off last, else as called; where neither was told, when it was opened. */
    private static Optional<Instant> start(History history) {
        return history.latest(MeetingRescheduled.class)
                .map(told -> told.body().start())
                .or(() -> history.latest(MeetingScheduled.class)
                        .map(told -> told.body().start()))
                .or(() -> history.latest(MeetingOpened.class)
                        .map(told -> told.line().kept().occurredAt()));
    }

    private static Optional<String> place(History history, Optional<MeetingScheduled> scheduled) {
        return history.standing(MeetingRescheduled.class).reversed().stream()
                .map(told -> told.body().place())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> scheduled.map(MeetingScheduled::place));
    }

    private static String text(History history, Optional<MeetingScheduled> scheduled) {
        SortedSet<String> bridgePoints = new TreeSet<>();
        scheduled.ifPresent(
                told -> told.bridgePoints().stream().map(BridgePoint::name).forEach(bridgePoints::add));
        history.standing(BridgePointJoined.class)
                .forEach(told -> bridgePoints.add(
                        told.body().name() == null
                                ? told.body().bridgePoint()
                                : told.body().name()));
        SortedSet<String> titles = new TreeSet<>();
        history.standing(DocumentUploaded.class)
                .forEach(told -> titles.add(told.body().title()));
        history.standing(PreReadDocumentDistributed.class)
                .forEach(told -> titles.add(told.body().title()));
        history.standing(ResolutionAdopted.class)
                .forEach(told -> titles.add(told.body().title()));
        Stream<String> announced = Stream.of(
                        scheduled.map(told -> told.kind().vi()),
                        scheduled.map(MeetingScheduled::topic),
                        place(history, scheduled))
                .flatMap(Optional::stream);
        return String.join(
                "\n",
                Stream.of(announced, bridgePoints.stream(), titles.stream())
                        .flatMap(all -> all)
                        .toList());
    }

    private static SortedSet<UUID> persons(History history) {
        SortedSet<UUID> persons = new TreeSet<>();
        history.standing().forEach(line -> Mentions.persons(line.body(), persons));
        return persons;
    }

    private static MeetingDoc.Counts counts(History history) {
        Map<UUID, AttendanceRecorded> attendance = new LinkedHashMap<>();
        history.standing(AttendanceRecorded.class)
                .forEach(told -> attendance.put(told.body().person().value(), told.body()));
        return new MeetingDoc.Counts(
                count(attendance.values().stream().filter(told -> isThere(told.presence()))),
                count(attendance.values().stream().filter(told -> told.presence() == Presence.REMOTE)),
                count(attendance.values().stream().filter(told -> !isThere(told.presence()))),
                count(attendance.values().stream()
                        .filter(told -> told.role() == AttendeeRole.SUPERIOR && isThere(told.presence()))),
                history.standing(InterventionRecorded.class).size(),
                count(history.standing(DocumentUploaded.class).stream()
                        .map(told -> told.body().document())
                        .distinct()),
                count(history.standing()
                        .filter(line -> Lateness.isLate(line.kept().occurredAt(), line.recordedAt()))),
                history.size() - count(history.standing()),
                count(history.lines().stream().filter(line -> line.body() instanceof ConflictRecorded)));
    }

    private static boolean isThere(Presence presence) {
        return switch (presence) {
            case ON_SITE, REMOTE -> true;
            case ABSENT_EXCUSED, ABSENT_UNEXCUSED -> false;
        };
    }

    private static boolean stands(History history, Class<? extends Event> type) {
        return history.standing().anyMatch(line -> type.isInstance(line.body()));
    }

    private static Stream<Instant> recorded(History history) {
        return history.lines().stream().map(Line::recordedAt);
    }

    private static int count(Stream<?> facts) {
        return Math.toIntExact(facts.count());
    }
}

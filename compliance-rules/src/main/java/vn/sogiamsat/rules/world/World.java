package vn.sogiamsat.rules.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.rules.book.Values;

/** Everything the facts told so far say, in memory. Not for several threads. */
public final class World {
    /** How many meetings are told of at a time, more or less: those of a month in a large province. */
    private static final int MOST_RECENT = 4_000;

    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<UUID, Person> persons = new HashMap<>();
    private final Map<UUID, Meeting> meetings = new HashMap<>();
    private final Map<UUID, Set<UUID>> personsOfCell = new HashMap<>();
    private final Map<UUID, Set<UUID>> meetingsOfCell = new HashMap<>();
    private final Map<UUID, Set<UUID>> meetingsOfSuperior = new HashMap<>();
    private final Map<UUID, Map<LocalDate, Roster>> rosters = new HashMap<>();
    private final Map<String, UUID> unitOfCode = new HashMap<>();
    private final Map<UUID, List<Meeting>> inOrder = new HashMap<>();
    private final Map<StreamId, Stream> inspections = new HashMap<>();
    private final Map<UUID, MeetingWords> recent = new Recent<>(MOST_RECENT);

    /**
     * What a fact may have changed.
     *
     * @param meetings whose own facts are others now
     * @param cells whose members or superiors are others now, or that came or went
     * @param persons whose own facts, or attendances as superiors, are others now
     * @param units whose place in the tree is another now
     * @param inspections that demand other remedies now, or of which other reports are known
     */
    public record Touched(
            Set<UUID> meetings, Set<UUID> cells, Set<UUID> persons, Set<UUID> units, Set<StreamId> inspections) {
        private static final Touched NOTHING = new Touched(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        private Touched(Set<UUID> meetings, Set<UUID> cells, Set<UUID> persons, Set<UUID> units) {
            this(meetings, cells, persons, units, Set.of());
        }
    }

    /** Takes a fact in; one that is known already, or is of a thing no rule looks at, touches nothing. */
    public Touched add(Told fact) {
        StreamId stream = fact.body().stream();
        return switch (stream.kind()) {
            case "unit" -> unit(subject(stream), fact);
            case "person" -> person(subject(stream), fact);
            case "meeting" -> meeting(subject(stream), fact);
            case "inspection" -> inspection(stream, fact);
            default -> Touched.NOTHING;
        };
    }

    private static UUID subject(StreamId stream) {
        return UUID.fromString(stream.value().substring(stream.kind().length() + 1));
    }

    private Touched unit(UUID id, Told fact) {
        Unit unit = units.computeIfAbsent(id, Unit::new);
        if (!unit.add(fact)) {
            return Touched.NOTHING;
        }
        unit.codes().forEach(code -> unitOfCode.put(code, id));
        return new Touched(Set.of(), Set.of(), Set.of(), Set.of(id));
    }

    private Touched person(UUID id, Told fact) {
        Person person = persons.computeIfAbsent(id, Person::new);
        Set<UUID> cells = new HashSet<>(person.cells());
        if (!person.add(fact)) {
            return Touched.NOTHING;
        }
        cells.addAll(person.cells());
        cells.forEach(rosters::remove);
        cells.forEach(cell ->
                personsOfCell.computeIfAbsent(cell, any -> new TreeSet<>()).add(id));
        return new Touched(Set.of(), cells, Set.of(id), Set.of());
    }

    private Touched meeting(UUID id, Told fact) {
        Meeting meeting = meetings.computeIfAbsent(id, Meeting::new);
        Set<UUID> superiors = new HashSet<>(meeting.superiors());
        Optional<UUID> before = meeting.cell();
        if (!meeting.add(fact)) {
            return Touched.NOTHING;
        }
        before.ifPresent(inOrder::remove);
        meeting.cell().ifPresent(inOrder::remove);
        superiors.addAll(meeting.superiors());
        superiors.forEach(superior -> meetingsOfSuperior
                .computeIfAbsent(superior, any -> new TreeSet<>())
                .add(id));
        meeting.cell()
                .or(() -> before)
                .ifPresent(cell -> meetingsOfCell
                        .computeIfAbsent(cell, any -> new TreeSet<>())
                        .add(id));
        return new Touched(Set.of(id), Set.of(), superiors, Set.of());
    }

    private Touched inspection(StreamId id, Told fact) {
        return Remedy.concerns(fact.body())
                        && inspections.computeIfAbsent(id, any -> new Stream()).add(fact)
                ? new Touched(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(id))
                : Touched.NOTHING;
    }

    /** The inspections of which anything that bears on remedies was told. */
    public Set<StreamId> inspections() {
        return inspections.keySet();
    }

    /** What an inspection demands to be remedied, in the order in which it was told; nothing of one nobody knows. */
    public List<Remedy> remedies(StreamId inspection) {
        return Remedy.of(inspections.getOrDefault(inspection, new Stream()));
    }

    public Collection<Unit> units() {
        return units.values();
    }

    public Optional<Unit> unit(UUID id) {
        return Optional.ofNullable(units.get(id));
    }

    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(persons.get(id));
    }

    public Optional<Meeting> meeting(UUID id) {
        return Optional.ofNullable(meetings.get(id));
    }

    public Collection<Person> persons() {
        return persons.values();
    }

    public Collection<Meeting> meetings() {
        return meetings.values();
    }

    /** The meetings of a cell by their standing facts, from earlier to later. */
    public List<Meeting> meetingsOf(UUID cell) {
        return inOrder.computeIfAbsent(cell, this::sorted);
    }

    private List<Meeting> sorted(UUID cell) {
        List<Meeting> found = new ArrayList<>();
        for (UUID id : meetingsOfCell.getOrDefault(cell, Set.of())) {
            Meeting meeting = meetings.get(id);
            if (meeting != null
                    && meeting.cell().filter(cell::equals).isPresent()
                    && meeting.day().isPresent()) {
                found.add(meeting);
            }
        }
        found.sort(Comparator.comparing((Meeting meeting) -> meeting.day().orElse(LocalDate.MAX))
                .thenComparing(meeting -> meeting.start().orElse(Instant.MAX))
                .thenComparing(Meeting::id));
        return found;
    }

    /** The meetings at which somebody was, or should have been, as a superior. */
    public List<Meeting> meetingsOfSuperior(UUID person) {
        return meetingsOfSuperior.getOrDefault(person, Set.of()).stream()
                .map(meetings::get)
                .filter(meeting ->
                        meeting.superiors().contains(person) && meeting.day().isPresent())
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.day().orElse(LocalDate.MAX))
                        .thenComparing(Meeting::id))
                .toList();
    }

    /** Members of a cell on any day, or superiors who followed it on any. */
    public List<Person> personsOf(UUID cell) {
        return personsOfCell.getOrDefault(cell, Set.of()).stream()
                .map(persons::get)
                .toList();
    }

    /**
     * What the words of a meeting and of its cell on that day are worth.
     *
     * @param daysOff days that are no working days, beside Saturdays and Sundays
     */
    public Values words(Meeting meeting, Set<LocalDate> daysOff) {
        UUID cell = meeting.cell().orElseThrow();
        LocalDate day = meeting.day().orElseThrow();
        return recent.computeIfAbsent(meeting.id(), id -> new MeetingWords())
                .of(meeting, unit(cell).orElseGet(() -> new Unit(cell)), roster(cell, day), day, daysOff);
    }

    /** Puts in what the words of a cell are worth on a day. */
    public void cellWords(Unit cell, LocalDate day, Values.Builder into) {
        MeetingWords.unit(cell, roster(cell.id(), day), into);
    }

    /** Whether a person had to attend a cell's meeting on a day. */
    public boolean isExpected(UUID person, UUID cell, LocalDate day) {
        return person(person)
                .filter(known -> !known.isExempt(day))
                .flatMap(known -> known.membership(day))
                .filter(span -> span.unit().equals(cell))
                .isPresent();
    }

    /** What the words of one person's attendance are worth. */
    public Values attendance(Meeting meeting, UUID person) {
        return AttendanceWords.of(this, meeting, person);
    }

    /** The members who had to attend a meeting, and the superiors who followed its cell. */
    public Roster roster(UUID cell, LocalDate day) {
        return rosters.computeIfAbsent(cell, any -> new HashMap<>()).computeIfAbsent(day, on -> gather(cell, on));
    }

    private Roster gather(UUID cell, LocalDate day) {
        Set<UUID> expected = new TreeSet<>();
        List<UUID> superiors = new ArrayList<>();
        int members = 0;
        int official = 0;
        int deputies = 0;
        for (Person person : personsOf(cell)) {
            var membership = person.membership(day).filter(span -> span.unit().equals(cell));
            if (membership.isPresent()) {
                members++;
                official += membership.get().standing() == Standing.OFFICIAL ? 1 : 0;
                if (!person.isExempt(day)) {
                    expected.add(person.id());
                }
            }
            deputies += person.holds(cell, Position.DEPUTY_SECRETARY, day) ? 1 : 0;
            if (person.follows(cell, day)) {
                superiors.add(person.id());
            }
        }
        return new Roster(expected, members, official, deputies, superiors);
    }

    /** The unit of a code it bears or bore. */
    public UUID unitOfCode(String code) {
        return unitOfCode.getOrDefault(code, UnitId.ofCode(code).value());
    }

    /** A unit and all above it on a day, from below. */
    public List<UUID> path(UUID unit, LocalDate day) {
        List<UUID> path = new ArrayList<>();
        Optional<UUID> next = Optional.of(unit);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = unit(next.get()).flatMap(known -> known.parent(day));
        }
        return path;
    }
}

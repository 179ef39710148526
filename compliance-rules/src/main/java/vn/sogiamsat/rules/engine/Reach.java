package vn.sogiamsat.rules.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.CorrectionEvent;
import vn.sogiamsat.core.event.DirectionTakenUp;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.TaskReportedDone;
import vn.sogiamsat.rules.book.Period;
import vn.sogiamsat.rules.book.PeriodKind;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.world.Meeting;
import vn.sogiamsat.rules.world.Merger;
import vn.sogiamsat.rules.world.Told;
import vn.sogiamsat.rules.world.Unit;
import vn.sogiamsat.rules.world.World;

/** Which cases a fact may bear on: rather one too many than one too few. */
final class Reach {
    private static final Set<Word> ALWAYS = Set.of(Word.MEETING_HELD, Word.MEETING_START, Word.MEETING_END);

    private final World world;
    private final Regulations regulations;
    private final MeetingValues values;
    private final Set<YearMonth> opened = new TreeSet<>();

    Reach(World world, Regulations regulations, MeetingValues values) {
        this.world = world;
        this.regulations = regulations;
        this.values = values;
    }

    /** Over the same world and with the same months open as another, which knows nothing of those opened here. */
    Reach(Reach other, Regulations regulations, MeetingValues values) {
        this(other.world, regulations, values);
        opened.addAll(other.opened);
    }

    /** From now on there are obligations in this month, and in the quarter and the year it lies in. */
    Set<Case> open(YearMonth month) {
        Set<Case> cases = new LinkedHashSet<>();
        if (opened.add(month)) {
            for (Period period : periods(month.atDay(1))) {
                world.units().stream()
                        .filter(Unit::isCell)
                        .forEach(cell -> cases.add(new Case.OfCell(cell.id(), period)));
                world.persons().stream()
                        .filter(person -> !person.spans().assignments().isEmpty())
                        .forEach(person -> cases.add(new Case.OfSuperior(person.id(), period)));
            }
        }
        return cases;
    }

    /** Everything there is. */
    Set<Case> all() {
        Set<Case> cases = new LinkedHashSet<>();
        world.units().forEach(unit -> cases.addAll(ofUnit(unit.id())));
        world.persons().forEach(person -> cases.addAll(ofSuperior(person.id())));
        world.meetings().forEach(meeting -> cases.addAll(ofMeeting(meeting)));
        world.inspections().forEach(inspection -> cases.add(new Case.OfRemedies(inspection)));
        return cases;
    }

    /** Where and when a meeting is. */
    record Place(UUID cell, LocalDate day) {}

    /** @param places of the meeting that the fact is of, before it and after */
    Set<Case> of(Told fact, World.Touched touched, Set<Place> places) {
        Set<Case> cases = new LinkedHashSet<>();
        touched.meetings().forEach(id -> cases.addAll(ofMeeting(fact, id, touched.persons(), places)));
        touched.cells().forEach(cell -> cases.addAll(ofCell(cell)));
        if (touched.meetings().isEmpty()) {
            touched.persons().forEach(person -> cases.addAll(ofSuperior(person)));
        }
        touched.units().forEach(unit -> cases.addAll(below(unit)));
        touched.inspections().forEach(inspection -> cases.add(new Case.OfRemedies(inspection)));
        return cases;
    }

    private Set<Case> ofMeeting(Told fact, UUID id, Set<UUID> superiors, Set<Place> places) {
        Meeting meeting = world.meeting(id).orElseThrow();
        Values before = values.forget(id);
        Values after = meeting.cell().isPresent() ? values.of(meeting) : Values.NONE;
        Set<Word> changed = before.differences(after);
        Set<Case> cases = new LinkedHashSet<>();
        if (!changed.isEmpty() || fact.body() instanceof MeetingCancelled || fact.body() instanceof CorrectionEvent) {
            cases.add(new Case.OfMeeting(id));
        }
        if (concerns(changed, Set.of()) || concernsDirections(fact.body())) {
            cases.addAll(directions(id, places));
        }
        for (Place place : places) {
            List<Period> open = openPeriods(place.day());
            if (concerns(changed, regulations.rules().itemWords(SubjectKind.CELL))) {
                open.forEach(period -> cases.add(new Case.OfCell(place.cell(), period)));
            }
            superiors.forEach(superior -> open.forEach(period -> cases.add(new Case.OfSuperior(superior, period))));
            if (fact.body() instanceof AttendanceRecorded told) {
                cases.add(new Case.OfMember(
                        told.person().value(), place.cell(), PeriodKind.YEAR.containing(place.day())));
            }
            if (fact.body() instanceof CorrectionEvent
                    || concerns(changed, regulations.rules().itemWords(SubjectKind.MEMBER))) {
                members(place.cell(), place.day(), cases);
            }
        }
        return cases;
    }

    /** Whether what changed decides if, when and for whom a meeting counts at all, or is among these words. */
    private static boolean concerns(Set<Word> changed, Set<Word> words) {
        return changed.stream().anyMatch(word -> ALWAYS.contains(word) || words.contains(word));
    }

    private static boolean concernsDirections(Event body) {
        return body instanceof InterventionRecorded
                || body instanceof DirectionTakenUp
                || body instanceof TaskReportedDone
                || body instanceof CorrectionEvent;
    }

    private void members(UUID cell, LocalDate day, Set<Case> into) {
        Period year = PeriodKind.YEAR.containing(day);
        world.roster(cell, day).expected().forEach(person -> into.add(new Case.OfMember(person, cell, year)));
    }

    /** The directions of a meeting, and of others of its cell, which look at what came next. */
    private List<Case> directions(UUID meeting, Set<Place> places) {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case.OfDirections(meeting));
        places.forEach(place -> world.meetingsOf(place.cell()).stream()
                .filter(Meeting::hasInterventions)
                .forEach(other -> cases.add(new Case.OfDirections(other.id()))));
        return cases;
    }

    private Set<Case> ofMeeting(Meeting meeting) {
        Set<Case> cases = new LinkedHashSet<>();
        values.forget(meeting.id());
        cases.add(new Case.OfMeeting(meeting.id()));
        cases.add(new Case.OfDirections(meeting.id()));
        Optional<LocalDate> day = meeting.day();
        Optional<UUID> cell = meeting.cell();
        if (day.isPresent() && cell.isPresent()) {
            members(cell.get(), day.get(), cases);
            openPeriods(day.get()).forEach(period -> cases.add(new Case.OfCell(cell.get(), period)));
        }
        return cases;
    }

    /** Other members or superiors: every meeting of the cell may be judged otherwise. */
    private Set<Case> ofCell(UUID cell) {
        Set<Case> cases = new LinkedHashSet<>();
        world.meetingsOf(cell).forEach(meeting -> {
            cases.addAll(ofMeeting(meeting));
            Period year = PeriodKind.YEAR.containing(meeting.day().orElseThrow());
            world.personsOf(cell).forEach(person -> cases.add(new Case.OfMember(person.id(), cell, year)));
            meeting.superiors().forEach(superior -> cases.addAll(ofSuperior(superior)));
        });
        cases.addAll(periodsOf(cell));
        return cases;
    }

    private Set<Case> periodsOf(UUID cell) {
        Set<Case> cases = new LinkedHashSet<>();
        opened.forEach(month -> periods(month.atDay(1)).forEach(period -> cases.add(new Case.OfCell(cell, period))));
        return cases;
    }

    private Set<Case> ofSuperior(UUID person) {
        Set<Case> cases = new LinkedHashSet<>();
        opened.forEach(
                month -> periods(month.atDay(1)).forEach(period -> cases.add(new Case.OfSuperior(person, period))));
        return cases;
    }

    private Set<Case> ofUnit(UUID unit) {
        Set<Case> cases = new LinkedHashSet<>();
        cases.add(new Case.OfMerger(unit));
        if (world.unit(unit).filter(Unit::isCell).isPresent()) {
            cases.addAll(ofCell(unit));
        }
        return cases;
    }

    /** A unit and whatever is, or was on any day, below it; mergers into it; and superiors who sit in any of these. */
    private Set<Case> below(UUID unit) {
        Set<UUID> reached = new LinkedHashSet<>();
        reached.add(unit);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Unit other : world.units()) {
                if (!reached.contains(other.id()) && other.parents().stream().anyMatch(reached::contains)) {
                    grew |= reached.add(other.id());
                }
            }
        }
        Set<Case> cases = new LinkedHashSet<>();
        reached.forEach(each -> cases.addAll(ofUnit(each)));
        world.units().stream()
                .filter(other -> Merger.of(world, other.id())
                        .filter(merger -> merger.successor().equals(unit))
                        .isPresent())
                .forEach(other -> cases.add(new Case.OfMerger(other.id())));
        world.persons().stream()
                .filter(person -> !person.spans().assignments().isEmpty())
                .forEach(person -> cases.addAll(ofSuperior(person.id())));
        // By which rules a remedy is judged depends on where its unit is in the tree.
        world.inspections().forEach(inspection -> cases.add(new Case.OfRemedies(inspection)));
        return cases;
    }

    private static List<Period> periods(LocalDate day) {
        return List.of(
                PeriodKind.MONTH.containing(day), PeriodKind.QUARTER.containing(day), PeriodKind.YEAR.containing(day));
    }

    /** The periods of a day in which some month is open. */
    private List<Period> openPeriods(LocalDate day) {
        return periods(day).stream()
                .filter(period -> opened.stream().anyMatch(month -> period.contains(month.atDay(1))))
                .toList();
    }
}

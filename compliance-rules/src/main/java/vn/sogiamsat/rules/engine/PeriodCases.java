package vn.sogiamsat.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.view.PersonSpans;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.Period;
import vn.sogiamsat.rules.book.PeriodKind;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.world.Meeting;
import vn.sogiamsat.rules.world.Person;
import vn.sogiamsat.rules.world.Unit;
import vn.sogiamsat.rules.world.World;

/** Judges what is counted in periods: cells, superiors, members. A period is judged by the rules of its first day. */
final class PeriodCases {
    private final World world;
    private final Regulations regulations;
    private final MeetingValues values;
    private final Attended attended;

    PeriodCases(World world, Regulations regulations, MeetingValues values) {
        this.world = world;
        this.regulations = regulations;
        this.values = values;
        this.attended = new Attended(world, values);
    }

    List<Obligation> cell(UUID cell, Period period) {
        Optional<Unit> unit = world.unit(cell).filter(Unit::isCell);
        Optional<LocalDate> first = unit.flatMap(known -> known.firstDay(period.from(), period.to()));
        if (first.isEmpty()) {
            return List.of();
        }
        LocalDate end = unit.get().lastDay(period.from(), period.to());
        Values.Builder words = new Values.Builder();
        world.cellWords(unit.get(), first.get(), words);
        months(words, SubjectKind.CELL, period, day -> unit.get().stands(day));
        Term term = new Term(SubjectKind.CELL, cell, cell, period, first.get(), end);
        return judge(
                term,
                words.build(),
                () -> heldIn(world.meetingsOf(cell), period)
                        .map(meeting -> new Item(values.of(meeting), Items.time(meeting)))
                        .toList());
    }

    List<Obligation> superior(UUID id, Period period) {
        Optional<Person> person = world.person(id);
        List<LocalDate> days =
                person.map(known -> assignedMonths(known, period)).orElse(List.of());
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate first = days.getFirst();
        Optional<PersonSpans.Post> post = highest(person.get(), period);
        UUID unit = post.map(PersonSpans.Post::unit)
                .or(() -> person.get().membership(first).map(PersonSpans.Membership::unit))
                .orElse(id);
        Values.Builder words = new Values.Builder();
        words.put(
                Word.SUPERIOR_LEVEL,
                post.flatMap(held -> world.unit(held.unit()))
                        .flatMap(Unit::level)
                        .map(UnitLevel::code)
                        .orElse(null),
                List.of());
        words.put(Word.SUPERIOR_MONTHS_ASSIGNED, (long) days.size(), List.of());
        words.put(Word.PERIOD_MONTHS, (long) Items.months(period).size(), List.of());
        Term term = new Term(SubjectKind.SUPERIOR, id, unit, period, first, period.to());
        return judge(
                term,
                words.build(),
                () -> heldIn(world.meetingsOfSuperior(id), period)
                        .filter(meeting -> meeting.wasThere(id))
                        .map(meeting ->
                                new Item(values.of(meeting).with(world.attendance(meeting, id)), Items.time(meeting)))
                        .toList());
    }

    List<Obligation> member(UUID id, UUID cell, Period period) {
        List<Meeting> expected = heldIn(world.meetingsOf(cell), period)
                .filter(meeting -> world.isExpected(id, cell, meeting.day().orElseThrow()))
                .toList();
        if (expected.isEmpty()) {
            return List.of();
        }
        Values.Builder words = new Values.Builder();
        world.unit(cell).ifPresent(unit -> world.cellWords(unit, period.from(), words));
        months(
                words,
                SubjectKind.MEMBER,
                period,
                day -> world.person(id)
                        .flatMap(person -> person.membership(day))
                        .filter(span -> span.unit().equals(cell))
                        .isPresent());
        Term term = new Term(SubjectKind.MEMBER, id, cell, period, period.from(), period.to());
        return judge(term, words.build(), () -> attended.items(id, cell, period, expected));
    }

    /**
     * Somebody or something in a period.
     *
     * @param first its first day in the period, whose rules judge it
     * @param end the first day on which it, or the period, is over
     */
    private record Term(SubjectKind kind, UUID subject, UUID unit, Period period, LocalDate first, LocalDate end) {
        Draft by(Applied rule) {
            return new Draft(
                    rule,
                    kind,
                    subject,
                    null,
                    unit,
                    period.code(),
                    Times.startOf(first),
                    Times.startOf(end).minusMillis(1));
        }
    }

    /** Makes the items only when a rule asks for them. */
    private interface Supply {
        List<Item> all();
    }

    private List<Obligation> judge(Term term, Values words, Supply items) {
        List<Obligation> obligations = new ArrayList<>();
        List<Item> made = null;
        for (Applied rule : regulations.rules().binding(term.first(), world.path(term.unit(), term.first()), world)) {
            if (rule.rule().subject() != term.kind()) {
                continue;
            }
            PeriodKind kind = term.period().kind();
            Draft of = term.by(rule);
            switch (rule.rule().demand()) {
                case Demand.Count count
                when count.per() == kind -> {
                    made = made == null ? items.all() : made;
                    obligations.add(Judge.count(of, count, words, made));
                }
                case Demand.Streak streak
                when streak.within() == kind -> {
                    made = made == null ? items.all() : made;
                    obligations.add(Judge.streak(of, streak, words, made));
                }
                case Demand.Count count -> {}
                case Demand.Streak streak -> {}
                case Demand.Check check -> {}
                case Demand.Deadline deadline -> {}
            }
        }
        return obligations;
    }

    /** Looks at every day of the period only where some rule asks for it. */
    private void months(Values.Builder words, SubjectKind kind, Period period, Predicate<LocalDate> isThere) {
        List<Period> months = Items.months(period);
        words.put(Word.PERIOD_MONTHS, (long) months.size(), List.of());
        if (regulations.rules().uses(Word.PERIOD_MONTHS_IN_BEING, kind)) {
            words.put(
                    Word.PERIOD_MONTHS_IN_BEING,
                    months.stream()
                            .filter(month -> Items.anyDay(month, isThere))
                            .count(),
                    List.of());
        }
    }

    private static Stream<Meeting> heldIn(List<Meeting> meetings, Period period) {
        return meetings.stream()
                .filter(meeting -> meeting.isHeld()
                        && meeting.day().filter(period::contains).isPresent());
    }

    /** For each month with an assignment, the first day of it. */
    private static List<LocalDate> assignedMonths(Person person, Period period) {
        return Items.months(period).stream()
                .flatMap(month -> person.spans().assignments().stream()
                        .filter(span -> span.from().isBefore(month.to())
                                && (span.to() == null || span.to().isAfter(month.from())))
                        .map(span -> span.from().isBefore(month.from()) ? month.from() : span.from())
                        .min(Comparator.naturalOrder())
                        .stream())
                .toList();
    }

    /** The post on the highest committee they sat on in the period. */
    private Optional<PersonSpans.Post> highest(Person person, Period period) {
        return person.spans().posts().stream()
                .filter(post -> post.from().isBefore(period.to())
                        && (post.to() == null || post.to().isAfter(period.from())))
                .min(Comparator.comparing((PersonSpans.Post post) ->
                                world.unit(post.unit()).flatMap(Unit::level).orElse(UnitLevel.CELL))
                        .thenComparing(PersonSpans.Post::from)
                        .thenComparing(PersonSpans.Post::unit));
    }
}

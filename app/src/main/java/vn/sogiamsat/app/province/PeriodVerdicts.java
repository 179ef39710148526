package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Presence;

/** What the rules come to that count in months, quarters and years, and the rule on mergers. */
record PeriodVerdicts(Calendar calendar) {

    private People people() {
        return calendar.people();
    }

    /** A regular meeting every month in which the cell is there. */
    List<Verdict> month(Cell cell, YearMonth month) {
        if (people().isGone(cell, month.atDay(1)) || !Book.CHARTER.binds(month.atDay(1))) {
            return List.of();
        }
        boolean isMet = held(cell, month).anyMatch(Meeting::isRegular);
        return List.of(Verdict.of(
                Book.CHARTER.rule("R01"), "unit/" + cell.code(), cell.code(), month.toString(), Status.kept(isMet)));
    }

    /** A thematic meeting every quarter through which the cell is there; by the rules of its first day there. */
    List<Verdict> quarter(Cell cell, YearMonth first) {
        LocalDate start =
                first.isBefore(people().size().start()) ? people().size().firstDay() : first.atDay(1);
        List<Verdict> verdicts = new ArrayList<>();
        if (people().isGone(cell, start)) {
            return verdicts;
        }
        boolean isWhole = start.equals(first.atDay(1))
                && !people().isGone(cell, first.plusMonths(2).atDay(1));
        boolean isMet = Stream.of(first, first.plusMonths(1), first.plusMonths(2))
                .flatMap(month -> held(cell, month))
                .anyMatch(Meeting::isThematic);
        Status status = isWhole ? Status.kept(isMet) : Status.NOT_APPLICABLE;
        String period = first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
        for (Book book : Book.guidance(start)) {
            verdicts.add(Verdict.of(book.rule("R03"), "unit/" + cell.code(), cell.code(), period, status));
        }
        return verdicts;
    }

    /** Rows of absences of everybody who had to come to a meeting of the cell in the year. */
    List<Verdict> members(Cell cell, int year) {
        List<Meeting> meetings =
                months(year).flatMap(month -> held(cell, month)).toList();
        Set<Member> members = new LinkedHashSet<>();
        meetings.forEach(meeting -> meeting.roll().forEach(called -> members.add(called.member())));
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Verdict> verdicts = new ArrayList<>();
        for (Member member : members) {
            List<@Nullable Presence> row = new ArrayList<>();
            meetings.forEach(meeting -> meeting.roll().stream()
                    .filter(called -> called.member().equals(member))
                    .forEach(called -> row.add(called.presence())));
            for (Book book : Book.guidance(first)) {
                verdicts.add(row(book.rule("R08"), member, cell, year, longest(row, Presence.ABSENT_EXCUSED, 3)));
            }
            if (Book.IMPLEMENTATION.binds(first)) {
                verdicts.add(row(
                        Book.IMPLEMENTATION.rule("R09"),
                        member,
                        cell,
                        year,
                        longest(row, Presence.ABSENT_UNEXCUSED, 2)));
            }
        }
        return verdicts;
    }

    private static Verdict row(String rule, Member member, Cell cell, int year, Status status) {
        return Verdict.of(rule, "person/" + member.code(), cell.code(), String.valueOf(year), status);
    }

    /** Whether some row is longer than allowed; unsure where that hangs on an attendance nobody told. */
    private static Status longest(List<@Nullable Presence> row, Presence counted, int allowed) {
        boolean isSurelyTooLong =
                windows(row, allowed + 1).anyMatch(window -> window.stream().allMatch(presence -> presence == counted));
        boolean mayBeTooLong = windows(row, allowed + 1)
                .anyMatch(window -> window.stream().allMatch(presence -> presence == null || presence == counted));
        return isSurelyTooLong ? Status.OVERDUE : mayBeTooLong ? Status.NOT_EVALUATED : Status.MET;
    }

    private static Stream<List<@Nullable Presence>> windows(List<@Nullable Presence> row, int length) {
        return IntStream.rangeClosed(0, row.size() - length).mapToObj(from -> row.subList(from, from + length));
    }

    /** How often the superiors of a body came to cells that are not their own, against the quota of the year. */
    List<Verdict> superiors(Cell first, int year) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Superior superior : people().superiors(first)) {
            LocalDate from =
                    people().size().start().getYear() == year ? people().size().firstDay() : LocalDate.of(year, 1, 1);
            long assigned = IntStream.rangeClosed(from.getMonthValue(), 12)
                    .mapToObj(month -> LocalDate.of(year, month, 1))
                    .filter(month -> superior.follows().stream().anyMatch(cell -> !people().isGone(cell, month)))
                    .count();
            if (assigned == 0 || !Book.SUPERIORS.binds(from)) {
                continue;
            }
            long quota = switch (superior.level()) {
                case PROVINCE -> 2;
                case UPPER, GRASSROOTS -> 6;
                case CELL -> throw new IllegalStateException("no superior sits in a cell's committee");
            };
            long required = Math.round(quota * assigned / 12.0);
            long came = months(year)
                    .flatMap(month -> superior.follows().stream().flatMap(cell -> held(cell, month)))
                    .flatMap(meeting -> meeting.superiors().stream())
                    .filter(there -> there.superior().equals(superior) && there.isPresent())
                    .count();
            verdicts.add(Verdict.of(
                    Book.SUPERIORS.rule("R20"),
                    "person/" + superior.member().code(),
                    superior.unit(),
                    String.valueOf(year),
                    required == 0 ? Status.NOT_APPLICABLE : Status.kept(came >= required)));
        }
        return verdicts;
    }

    /** Records handed over within thirty days of the merger, both sides saying so. */
    List<Verdict> merger(Cell cell) {
        return people()
                .merging(cell)
                .filter(merging -> Book.MERGERS.binds(merging.day().minusDays(1)))
                .map(merging -> Verdict.of(
                        Book.MERGERS.rule("R25"),
                        "unit/" + cell.code(),
                        merging.into().code(),
                        "",
                        merging.handover().status()))
                .stream()
                .toList();
    }

    private Stream<YearMonth> months(int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month));
    }

    private Stream<Meeting> held(Cell cell, YearMonth month) {
        return calendar.meetings(cell, month).stream().filter(Meeting::isHeld);
    }
}

package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sogiamsat.core.event.UnitLevel;

/** Who is where. Everything is worked out anew when asked for, so that a large province needs no more memory. */
record People(ProvinceSize size) {
    static final int OFFICERS = 4;
    private static final int COMMITTEE_FROM = 9;

    List<Cell> cells() {
        return IntStream.rangeClosed(1, size.cells())
                .mapToObj(number -> Cell.of(number, size.cells()))
                .toList();
    }

    List<Member> enrolled(Cell cell) {
        Dice dice = Dice.of(size.seed(), "members", cell.number());
        int count = dice.between(size.fewest(), size.most());
        List<Member> members = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            boolean isProbationary = dice.inThousand(60);
            boolean isExempt = dice.inThousand(25);
            int from = dice.between(0, size.months() - 1);
            boolean isOfficer = number <= OFFICERS;
            members.add(new Member(
                    cell,
                    number,
                    isOfficer || !isProbationary,
                    isExempt && !isOfficer ? size.start().plusMonths(from).atDay(1) : null));
        }
        return List.copyOf(members);
    }

    /** Whether member 2 is deputy secretary: always where there has to be a committee, else in some cells. */
    boolean hasDeputy(Cell cell) {
        return enrolled(cell).size() >= COMMITTEE_FROM
                || Dice.of(size.seed(), "deputy", cell.number()).inThousand(500);
    }

    /** The members of a cell on a day, with those of a cell that merged into it. */
    List<Member> members(Cell cell, LocalDate day) {
        if (isGone(cell, day)) {
            return List.of();
        }
        Cell next = cell.at(cell.place() + 1);
        Stream<Member> joined = merging(next)
                .filter(merging -> merging.into().equals(cell) && !day.isBefore(merging.day()))
                .map(merging -> enrolled(next).stream())
                .orElse(Stream.of());
        return Stream.concat(enrolled(cell).stream(), joined).toList();
    }

    List<Member> expected(Cell cell, LocalDate day) {
        return members(cell, day).stream()
                .filter(member -> !member.isExempt(day))
                .toList();
    }

    /** The last cell of a body may go into the one before it, in the second half of the history. */
    Optional<Merging> merging(Cell cell) {
        Dice dice = Dice.of(size.seed(), "merging", cell.body());
        if (cell.place() != cell.size() - 1 || cell.size() < 4 || size.months() < 6 || dice.inThousand(150)) {
            return Optional.empty();
        }
        YearMonth month = size.start().plusMonths(dice.between(size.months() / 2, size.months() * 5 / 6));
        return Optional.of(new Merging(cell, cell.at(cell.place() - 1), month.atDay(1), Timeliness.of(dice, 250, 350)));
    }

    boolean isGone(Cell cell, LocalDate day) {
        return merging(cell).filter(merging -> !day.isBefore(merging.day())).isPresent();
    }

    /** The cell a member belongs to on a day. */
    Cell home(Member member, LocalDate day) {
        return merging(member.cell())
                .filter(merging -> !day.isBefore(merging.day()))
                .map(Merging::into)
                .orElse(member.cell());
    }

    /**
     * The superiors of a body: of its own committee, of the upper one and, in the first of an upper's, of the province.
     */
    List<Superior> superiors(Cell any) {
        List<Superior> superiors = new ArrayList<>();
        for (int first = 0; first < any.size(); first += 2) {
            Cell own = any.at(first + 2);
            List<Cell> follows = Stream.of(first, first + 1)
                    .filter(place -> place < any.size() && place != own.place())
                    .map(any::at)
                    .toList();
            superiors.add(new Superior(officer(own, 1), UnitLevel.GRASSROOTS, any.bodyCode(), follows));
        }
        if (any.size() >= 2) {
            superiors.add(new Superior(officer(any.at(0), 2), UnitLevel.UPPER, any.upperCode(), List.of(any.at(1))));
        }
        if (any.size() >= 3 && any.body() % Cell.BODIES_IN_UPPER == 1) {
            superiors.add(new Superior(officer(any.at(0), 3), UnitLevel.PROVINCE, "MAU", List.of(any.at(2))));
        }
        return superiors.stream()
                .filter(superior -> !superior.follows().isEmpty())
                .toList();
    }

    private Member officer(Cell cell, int number) {
        return enrolled(cell).get(number - 1);
    }

    /** Those assigned to a cell, whichever cell is their own. */
    List<Superior> following(Cell cell) {
        return superiors(cell).stream()
                .filter(superior -> superior.follows().contains(cell))
                .toList();
    }
}

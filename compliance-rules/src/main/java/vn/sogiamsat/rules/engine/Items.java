package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sogiamsat.rules.book.Period;
import vn.sogiamsat.rules.book.PeriodKind;
import vn.sogiamsat.rules.world.Meeting;

/** Meetings and months as things to count. */
final class Items {
    private Items() {}

    /** When a meeting is done: as it closed, or else as it began. */
    static Instant time(Meeting meeting) {
        return meeting.end()
                .or(meeting::start)
                .orElseGet(() -> Times.startOf(meeting.day().orElseThrow()));
    }

    static List<Period> months(Period period) {
        return Stream.iterate(period.from(), day -> day.isBefore(period.to()), day -> day.plusMonths(1))
                .map(PeriodKind.MONTH::containing)
                .toList();
    }

    static boolean anyDay(Period month, Predicate<LocalDate> isThere) {
        return month.from().datesUntil(month.to()).anyMatch(isThere);
    }
}

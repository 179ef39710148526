package vn.sogiamsat.query.compliance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.obligation.Status;

/**
 * At which moment obligations are looked at, and with whose knowledge.
 *
 * @param on the day of the moment
 * @param moment the end of that day; for today the minute that has begun, because the rest of the day is still to come,
 *     and because what is asked again in the same minute is then answered from memory
 * @param known null for all that is known
 * @param knownAt the end of that day, or this minute; null for all that is known
 */
record AsOf(
        LocalDate on,
        Instant moment,
        @Nullable LocalDate known,
        @Nullable Instant knownAt) {
    /** How long before it is due an obligation counts as due soon. */
    static final Duration SOON = Status.SOON;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** The same, not before a moment. */
    AsOf notBefore(Instant earliest) {
        return moment.isBefore(earliest)
                ? new AsOf(LocalDate.ofInstant(earliest, Show.HERE), earliest, known, knownAt)
                : this;
    }

    /** The same to the instant, where it is of today: who has just done something finds it done. */
    AsOf rightNow(Clock clock) {
        Instant now = clock.instant();
        return on.equals(LocalDate.ofInstant(now, Show.HERE)) ? new AsOf(on, now, known, knownAt) : this;
    }

    /** @throws ProblemException when a day lies in no year that we know of */
    static AsOf of(@Nullable LocalDate on, @Nullable LocalDate known, Clock clock) {
        LocalDate day = on == null ? today(clock) : checked("on", on);
        return new AsOf(day, endOf(day, clock), known, known == null ? null : endOf(checked("known", known), clock));
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Show.HERE);
    }

    static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Show.HERE).toInstant();
    }

    private static LocalDate checked(String parameter, LocalDate day) {
        if (!isYear(day.getYear())) {
            throw ProblemException.badRequest("bad-value", parameter, day.toString());
        }
        return day;
    }

    private static Instant endOf(LocalDate day, Clock clock) {
        return day.equals(today(clock))
                ? clock.instant().truncatedTo(ChronoUnit.MINUTES)
                : startOf(day.plusDays(1)).minusMillis(1);
    }
}

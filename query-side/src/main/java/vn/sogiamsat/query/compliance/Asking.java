package vn.sogiamsat.query.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.filter.UnitChoices;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.ProblemException;

/** Puts defaults where nothing was asked for, and refuses what cannot be meant. */
@Component
class Asking {
    /** More months than this make no table anybody reads. */
    private static final int MOST_MONTHS = 120;

    private final UnitChoices units;
    private final Clock clock;

    Asking(UnitChoices units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * What is asked for, as far as the user may see it.
     *
     * @throws ProblemException not found, when the unit is not one the user sees; bad request, when a value is wrong
     */
    Asked of(ObligationFilter filter, Scope scope) {
        Set<UUID> within = units.within(scope, filter.unit());
        AsOf asOf = asOf(filter);
        YearMonth from = checked("from", filter.from());
        YearMonth to = checked("to", filter.to());
        int year = from != null
                ? from.getYear()
                : to != null ? to.getYear() : AsOf.today(clock).getYear();
        YearMonth first = from == null ? YearMonth.of(year, 1) : from;
        YearMonth last = to == null ? YearMonth.of(year, 12) : to;
        if (last.isBefore(first) || ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            throw ProblemException.badRequest("bad-value", "to", last.toString());
        }
        return new Asked(within, first, last, asOf);
    }

    /**
     * The same asked for a day before, as it was known at the end of that day.
     *
     * @param day null for a week before
     * @throws ProblemException bad request, when the day is not before the one asked for
     */
    Since since(Asked asked, @Nullable LocalDate day) {
        LocalDate on = asked.asOf().on();
        LocalDate before = day == null ? on.minusDays(Since.DAYS) : day;
        if (!before.isBefore(on)) {
            throw ProblemException.badRequest("bad-value", "since", before.toString());
        }
        LocalDate known = asked.asOf().known();
        AsOf then = AsOf.of(before, known != null && known.isBefore(before) ? known : before, clock);
        return new Since(new Asked(asked.units(), asked.from(), asked.to(), then), asked);
    }

    AsOf asOf(ObligationFilter filter) {
        return AsOf.of(filter.on(), filter.known(), clock);
    }

    AsOf now() {
        return on(null);
    }

    /** @param day null for now */
    AsOf on(@Nullable LocalDate day) {
        return AsOf.of(day, null, clock);
    }

    /** The year asked for; this one by default. */
    int year(@Nullable Integer year) {
        if (year == null) {
            return AsOf.today(clock).getYear();
        }
        if (!AsOf.isYear(year)) {
            throw ProblemException.badRequest("bad-value", "year", year.toString());
        }
        return year;
    }

    private static @Nullable YearMonth checked(String parameter, @Nullable YearMonth month) {
        if (month != null && !AsOf.isYear(month.getYear())) {
            throw ProblemException.badRequest("bad-value", parameter, month.toString());
        }
        return month;
    }
}

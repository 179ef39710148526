package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import vn.sogiamsat.rules.world.Told;

/** Days in Vietnam as moments. */
public final class Times {
    private Times() {}

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Told.ZONE).toInstant();
    }

    /** The last instant of a day: facts are stamped with milliseconds. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }
}

package vn.sogiamsat.query.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.query.organisation.UnitLink;

/**
 * Something of a person that lasts a time.
 *
 * @param unit null where it is of no unit
 * @param what standing or position; null where there is nothing more to say
 * @param to the first day on which it no longer holds; null while it lasts
 * @param now whether it holds today
 */
record Spell(
        @Nullable UnitLink unit,
        @Nullable Labelled what,
        LocalDate from,
        @Nullable LocalDate to,
        boolean now) {}

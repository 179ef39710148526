package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.view.Timeline;
import vn.sogiamsat.query.organisation.UnitLink;

/**
 * Another value that a decision gave a parameter, for a unit and everything below it.
 *
 * @param event by which it is on record
 * @param unit without a name where the user may not see it
 * @param value of the parameter's type; null where what was decided is none, and has no effect
 */
record OtherValue(
        UUID event,
        Instant recordedAt,
        ParameterOverridden told,
        UnitLink unit,
        @Nullable Object value) {
    boolean covers(LocalDate day) {
        return Timeline.covers(told.validFrom(), told.validTo(), day);
    }

    public UUID unitId() {
        return told.unit().id().value();
    }
}

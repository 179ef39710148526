package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another worth of a parameter, for a unit and everything below it.
 *
 * @param value of the parameter's type
 * @param to the first day on which it does not hold any more; null while that is open
 */
public record ParameterOverride(
        String rulebook,
        String parameter,
        Object value,
        UUID unit,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        UUID eventId) {}

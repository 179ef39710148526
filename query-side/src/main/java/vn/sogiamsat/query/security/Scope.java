package vn.sogiamsat.query.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the signed-in user may see, worked out anew for each request. A controller takes it as a parameter.
 *
 * @param all every unit
 * @param units ids of the visible units; empty where {@code all}
 * @param unitless also what belongs to no unit: inspections, sources, submissions
 */
public record Scope(boolean all, Set<UUID> units, boolean unitless) {
    public Scope {
        units = Set.copyOf(units);
    }

    /** @param unit null for what belongs to no unit */
    public boolean sees(@Nullable UUID unit) {
        return unit == null ? unitless : all || units.contains(unit);
    }
}

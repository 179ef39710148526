package vn.sogiamsat.command.security;

import java.util.List;

/**
 * A registered sending system, known by its key.
 *
 * @param name its registered name
 * @param types CloudEvent types it may send; a trailing {@code *} stands for any ending
 * @param units codes of the units, each with everything below it, for which it may send; {@code *} for all
 */
public record SourcePrincipal(String name, List<String> types, List<String> units) implements Caller {
    public SourcePrincipal {
        types = List.copyOf(types);
        units = List.copyOf(units);
    }

    @Override
    public String getName() {
        return name;
    }
}

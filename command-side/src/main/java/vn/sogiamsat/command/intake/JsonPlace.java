package vn.sogiamsat.command.intake;

import tools.jackson.core.JacksonException;

/** Where JSON is broken. */
final class JsonPlace {
    private JsonPlace() {}

    /** Such as {@code at line 1, column 7}; {@code nested too deep or too long} where the parser gave up before. */
    static String of(JacksonException broken) {
        return broken.getLocation() == null
                ? "nested too deep or too long"
                : "at line %d, column %d"
                        .formatted(
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
    }
}

package vn.sogiamsat.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an event stream: {@code meeting-<uuid>}, {@code unit-<uuid>}, {@code person-<uuid>},
 * {@code inspection-<uuid>}, {@code source-<name>}, {@code rulebook-<id>}, {@code calendar-<year>},
 * {@code integrity-<year>} or {@code hold-register}.
 *
 * @param value the whole name
 */
public record StreamId(@JsonValue String value) {
    private static final Pattern NAME = Pattern.compile(
            "(meeting|unit|person|inspection|source|rulebook|calendar|integrity|hold)-[0-9a-z][0-9a-z.-]{0,99}");

    /** All that is told of legal holds. */
    public static final StreamId HOLDS = new StreamId("hold-register");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StreamId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of a stream: " + value);
        }
    }

    public static StreamId source(String name) {
        return new StreamId("source-" + name);
    }

    /** @throws IllegalArgumentException when it cannot be the id of a rulebook */
    public static StreamId rulebook(String id) {
        return new StreamId("rulebook-" + id);
    }

    /** What the ledger tells of the months and days of a year. */
    public static StreamId calendar(int year) {
        return new StreamId("calendar-" + year);
    }

    /** What the ledger tells of itself in a year. */
    public static StreamId integrity(int year) {
        return new StreamId("integrity-" + year);
    }

    /** The kind of thing the stream is about: what stands before the first hyphen. */
    public String kind() {
        return value.substring(0, value.indexOf('-'));
    }

    @Override
    public String toString() {
        return value;
    }
}

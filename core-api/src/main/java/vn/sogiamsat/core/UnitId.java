package vn.sogiamsat.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A party unit, whatever it is called and numbered today.
 *
 * @param value derived from the first subject under which it was known, see {@link Subject}
 */
public record UnitId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {}

    /** The id of the unit first known under this code. */
    public static UnitId ofCode(String code) {
        return new UnitId(Subject.unit(code).uuid());
    }

    /** The stream in which its facts lie. */
    public StreamId stream() {
        return new StreamId("unit-" + value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

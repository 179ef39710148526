package vn.sogiamsat.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An inspection.
 *
 * @param value derived from the first subject under which it was known, see {@link Subject}
 */
public record InspectionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InspectionId {}

    /** The id of the inspection with this code. */
    public static InspectionId ofCode(String code) {
        return new InspectionId(Subject.inspection(code).uuid());
    }

    /** The stream in which its facts lie. */
    public StreamId stream() {
        return new StreamId("inspection-" + value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

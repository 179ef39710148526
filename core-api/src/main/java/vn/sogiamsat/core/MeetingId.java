package vn.sogiamsat.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A meeting of a cell.
 *
 * @param value derived from the meeting's subject, see {@link Subject}
 */
public record MeetingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {}

    /** The stream in which its facts lie. */
    public StreamId stream() {
        return new StreamId("meeting-" + value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package vn.sogiamsat.core;

import java.util.Objects;
import vn.sogiamsat.core.event.Event;

/**
 * One immutable fact as the event store keeps it: who told it and when, and what was told.
 *
 * <p>The JSON of this record, {@code {"header":{…},"body":{…}}}, is the payload of the stored event, byte for byte.
 *
 * @param header who told the fact, and when it happened and was recorded
 * @param body what happened; its personal fields are sealed
 */
public record Fact(Header header, Event body) {
    public Fact {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(body, "body");
    }
}

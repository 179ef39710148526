package vn.sogiamsat.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A person, opaque: what stands for a member everywhere but in their own sealed fields.
 *
 * @param value derived from the first subject under which it was known, see {@link Subject}
 */
public record PersonId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    /** The id of the person first known under this member code. */
    public static PersonId ofCode(String code) {
        return new PersonId(Subject.person(code).uuid());
    }

    /** The stream in which its facts lie. */
    public StreamId stream() {
        return new StreamId("person-" + value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

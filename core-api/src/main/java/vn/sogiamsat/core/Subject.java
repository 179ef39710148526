package vn.sogiamsat.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a CloudEvent is about, in the words all senders share, so that several of them mean the same thing without
 * asking each other. The id of the thing is a UUID of version 8 made of the SHA-256 of the subject's canonical text.
 */
public sealed interface Subject {
    /** A code of the real world: letters, digits, dot, underscore and hyphen, at most 64 characters. */
    String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** No meeting can be of an earlier year. */
    int EARLIEST_YEAR = 1930;

    /** No meeting can be of a later year. */
    int LATEST_YEAR = 2999;

    /** The canonical text, as it stands in the CloudEvent's {@code subject} attribute. */
    String text();

    default UUID uuid() {
        return Uuid8.ofSha256(text().getBytes(UTF_8));
    }

    /** {@code unit/<code>} */
    record Unit(String code) implements Subject {
        @Override
        public String text() {
            return "unit/" + code;
        }

        public UnitId id() {
            return new UnitId(uuid());
        }
    }

    /** {@code person/<member code>} */
    record Person(String code) implements Subject {
        @Override
        public String text() {
            return "person/" + code;
        }

        public PersonId id() {
            return new PersonId(uuid());
        }
    }

    /** {@code inspection/<code>} */
    record Inspection(String code) implements Subject {
        @Override
        public String text() {
            return "inspection/" + code;
        }

        public InspectionId id() {
            return new InspectionId(uuid());
        }
    }

    /**
     * {@code meeting/<cell code>/<yyyy-MM-dd first scheduled>/<ordinal>}
     *
     * @param cellCode the code of the cell that meets
     * @param date the local date for which the meeting was first scheduled; never changes when it is put off
     * @param ordinal 1 for the first meeting scheduled for that date, 2 for the second, up to 99
     */
    record Meeting(String cellCode, LocalDate date, int ordinal) implements Subject {
        @Override
        public String text() {
            return "meeting/" + cellCode + "/" + date + "/" + ordinal;
        }

        public MeetingId id() {
            return new MeetingId(uuid());
        }
    }

    static Unit unit(String code) {
        return new Unit(code);
    }

    static Person person(String code) {
        return new Person(code);
    }

    static Inspection inspection(String code) {
        return new Inspection(code);
    }

    /**
     * Reads a CloudEvent's subject.
     *
     * @throws IllegalArgumentException when it has none of the forms above; the message says which are known
     */
    static Subject parse(String text) {
        return SubjectReader.read(text);
    }
}

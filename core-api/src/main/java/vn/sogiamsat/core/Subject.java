package vn.sogiamsat.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Matcher thing =
                Pattern.compile("(unit|person|inspection)/(" + CODE + ")").matcher(text);
        if (thing.matches()) {
            return switch (thing.group(1)) {
                case "unit" -> new Unit(thing.group(2));
                case "person" -> new Person(thing.group(2));
                default -> new Inspection(thing.group(2));
            };
        }
        Matcher meeting = Pattern.compile("meeting/(" + CODE + ")/(\\d{4}-\\d{2}-\\d{2})/([1-9]\\d?)")
                .matcher(text);
        if (meeting.matches()) {
            return new Meeting(meeting.group(1), date(meeting.group(2)), Integer.parseInt(meeting.group(3)));
        }
        throw new IllegalArgumentException(
                "subject must be meeting/<cell code>/<yyyy-MM-dd>/<ordinal>, unit/<code>, person/<member code> or inspection/<code>");
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
                throw new IllegalArgumentException(
                        "subject names a day outside the years " + EARLIEST_YEAR + " to " + LATEST_YEAR + ": " + text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("subject names a day that is not in the calendar: " + text, e);
        }
    }
}

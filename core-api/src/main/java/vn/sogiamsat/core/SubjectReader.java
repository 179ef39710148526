package vn.sogiamsat.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a subject; every event that comes in is read by this several times. */
final class SubjectReader {
    private static final Pattern THING = Pattern.compile("(unit|person|inspection)/(" + Subject.CODE + ")");
    private static final Pattern MEETING =
            Pattern.compile("meeting/(" + Subject.CODE + ")/(\\d{4}-\\d{2}-\\d{2})/([1-9]\\d?)");

    private SubjectReader() {}

    static Subject read(String text) {
        Matcher thing = THING.matcher(text);
        if (thing.matches()) {
            return switch (thing.group(1)) {
                case "unit" -> new Subject.Unit(thing.group(2));
                case "person" -> new Subject.Person(thing.group(2));
                default -> new Subject.Inspection(thing.group(2));
            };
        }
        Matcher meeting = MEETING.matcher(text);
        if (meeting.matches()) {
            return new Subject.Meeting(meeting.group(1), date(meeting.group(2)), Integer.parseInt(meeting.group(3)));
        }
        throw new IllegalArgumentException(
                "subject must be meeting/<cell code>/<yyyy-MM-dd>/<ordinal>, unit/<code>, person/<member code> or inspection/<code>");
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < Subject.EARLIEST_YEAR || date.getYear() > Subject.LATEST_YEAR) {
                throw new IllegalArgumentException("subject names a day outside the years " + Subject.EARLIEST_YEAR
                        + " to " + Subject.LATEST_YEAR + ": " + text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("subject names a day that is not in the calendar: " + text, e);
        }
    }
}

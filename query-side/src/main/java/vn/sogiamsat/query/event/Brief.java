package vn.sogiamsat.query.event;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sogiamsat.query.web.Show;

/** One line made of the values of an event, for types that need no words of their own. */
final class Brief {
    private static final int LONGEST = 240;

    private Brief() {}

    static String of(List<Shown.Field> fields, Show show) {
        String line = fields.stream()
                .flatMap(field -> texts(field.value(), show))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return shortened(line, LONGEST);
    }

    /** Cut at a word's end, with a sign that it was cut. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > longest / 2 ? space : longest).stripTrailing() + "…";
    }

    private static Stream<String> texts(Shown value, Show show) {
        return switch (value) {
            case Shown.Text text -> Stream.of(shortened(text.text(), LONGEST));
            case Shown.Moment moment -> Stream.of(show.time(moment.at()));
            case Shown.Day day -> Stream.of(show.day(day.day()));
            case Shown.Person person -> Stream.of(person.name());
            case Shown.Unit unit -> Stream.of(unit.name());
            case Shown.Meeting meeting -> Stream.of(meeting.name());
            case Shown.Many many -> many.items().stream().limit(5).flatMap(item -> texts(item, show));
            case Shown.Group group -> group.fields().stream().flatMap(field -> texts(field.value(), show));
            case Shown.Reference reference -> Stream.empty();
            case Shown.Quarantine quarantine -> Stream.empty();
            case Shown.Obligation obligation -> Stream.empty();
            case Shown.Document document -> Stream.empty();
        };
    }
}

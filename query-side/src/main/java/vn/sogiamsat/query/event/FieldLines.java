package vn.sogiamsat.query.event;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.Label;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.Sha256;

/** The fields of an event under what people call them, read from its record; a new event needs nothing here. */
final class FieldLines {
    private final Wording wording;
    private final LocalDate on;

    FieldLines(Wording wording, LocalDate on) {
        this.wording = wording;
        this.on = on;
    }

    /** What was not told is left out. */
    List<Shown.Field> of(Record record) {
        return of(record, any -> true);
    }

    /** Only the fields of some types. */
    List<Shown.Field> of(Record record, Predicate<Class<?>> types) {
        List<Shown.Field> fields = new ArrayList<>();
        for (RecordValues.Component part : RecordValues.of(record)) {
            Shown value = part.value() == null || !types.test(part.component().getType())
                    ? null
                    : shown(part.component(), part.value());
            if (value != null) {
                fields.add(new Shown.Field(label(part.component()), value));
            }
        }
        return fields;
    }

    private @Nullable Shown shown(RecordComponent component, Object value) {
        return switch (value) {
            case String text when component.isAnnotationPresent(Sha256.class) -> new Shown.Document(text);
            case String text -> new Shown.Text(text);
            case Labelled word -> new Shown.Text(wording.show().word(word));
            case Boolean yes -> new Shown.Text(wording.message(yes ? "value.yes" : "value.no"));
            case Number number -> new Shown.Text(number.toString());
            case Instant at -> new Shown.Moment(at);
            case LocalDate day -> new Shown.Day(day);
            case PersonId person -> new Shown.Person(person.value(), wording.person(person));
            case UnitId unit -> new Shown.Unit(unit.value(), wording.unit(unit, on));
            case UnitRef unit -> new Shown.Unit(unit.id().value(), wording.unit(unit.id(), on));
            case MeetingRef meeting -> new Shown.Meeting(meeting.id().value(), meeting(meeting));
            case StreamId stream -> new Shown.Text(stream.value());
            case InspectionRef inspection -> new Shown.Text(inspection.code());
            case UUID id when component.getName().equals("reference") -> new Shown.Quarantine(id);
            case UUID id when component.getName().equals("obligation") -> new Shown.Obligation(id);
            case UUID event -> new Shown.Reference(event);
            case List<?> list when list.isEmpty() -> null;
            case List<?> list -> new Shown.Many(items(component, list));
            case Record group -> new Shown.Group(of(group));
            default -> new Shown.Text(value.toString());
        };
    }

    private List<Shown> items(RecordComponent component, List<?> list) {
        List<Shown> items = new ArrayList<>();
        for (Object item : list) {
            Shown shown = shown(component, item);
            if (shown != null) {
                items.add(shown);
            }
        }
        return items;
    }

    private String meeting(MeetingRef meeting) {
        return wording.unit(meeting.cell(), on) + " · " + wording.show().day(meeting.date())
                + (meeting.ordinal() == 1 ? "" : " · " + meeting.ordinal());
    }

    private String label(RecordComponent component) {
        Label label = component.getAnnotation(Label.class);
        if (label == null) {
            return wording.message("subject." + component.getName());
        }
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? label.en() : label.vi();
    }
}

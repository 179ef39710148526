package vn.sogiamsat.query.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MeetingEvent;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.personal.PersonalFields;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.person.Persons.Person;
import vn.sogiamsat.query.web.Show;

/** Events in words, in the reader's language, with the names of those they speak of; for one page. */
public final class Wording {
    private final Map<UUID, Person> persons;
    private final UnitTree units;
    private final PersonalData personalData;
    private final Show show;
    private final MessageSource messages;

    Wording(Map<UUID, Person> persons, UnitTree units, PersonalData personalData, Show show, MessageSource messages) {
        this.persons = persons;
        this.units = units;
        this.personalData = personalData;
        this.show = show;
        this.messages = messages;
    }

    /** What people call a person: the name where it is known, else position and unit. */
    public String person(PersonId person) {
        Person known = persons.get(person.value());
        return known == null ? person.value().toString().substring(0, 8) : known.called();
    }

    /** Several persons by name. */
    public String persons(List<PersonId> several) {
        return several.stream().map(this::person).collect(Collectors.joining(", "));
    }

    /** A unit's name on a day. */
    public String unit(UnitId unit, LocalDate on) {
        return units.unit(unit.value(), on).name();
    }

    public Show show() {
        return show;
    }

    /** A text of the message bundles. */
    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The event with its personal texts opened; where a key is destroyed, words that say so. */
    public Event opened(Event event) {
        return PersonalFields.open(event, personalData);
    }

    /** What was told, in one line. Empty where this release cannot read the event. */
    public String summary(Entry entry) {
        @Nullable Event body = entry.body();
        if (body == null) {
            return "";
        }
        LocalDate on = show.dayOf(entry.occurredAt());
        Event opened = opened(body);
        return switch (opened) {
            case MeetingEvent told -> new MeetingSummary(this, on).of(told);
            case FactWithdrawn told -> String.join(" · ", show.type(told.type()), told.withdrawnBy(), told.reason());
            // The line would be filled by the first words of the text.
            case RulebookAdopted told ->
                String.join(
                        " · ",
                        told.rulebook(),
                        show.day(told.inForceFrom()),
                        told.decision().number());
            default -> Brief.of(fields(opened, on), show);
        };
    }

    /** Everything that was told, field by field. Empty where this release cannot read the event. */
    public List<Shown.Field> fields(Entry entry) {
        @Nullable Event body = entry.body();
        return body == null ? List.of() : fields(opened(body), show.dayOf(entry.occurredAt()));
    }

    /** The whole numbers among an event's fields: the parts of a score. */
    public List<Shown.Field> numbers(Event opened) {
        return new FieldLines(this, LocalDate.EPOCH).of((Record) opened, type -> type == int.class);
    }

    private List<Shown.Field> fields(Event opened, LocalDate on) {
        return new FieldLines(this, on).of((Record) opened);
    }
}

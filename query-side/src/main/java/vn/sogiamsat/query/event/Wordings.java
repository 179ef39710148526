package vn.sogiamsat.query.event;

import java.util.Collection;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.person.Persons;
import vn.sogiamsat.query.web.Show;

/** Puts events into words for the reader of one page; the names of everyone they speak of are fetched at once. */
@Component
public class Wordings {
    private final Persons persons;
    private final UnitTree units;
    private final PersonalData personalData;
    private final Show show;
    private final MessageSource messages;

    Wordings(Persons persons, UnitTree units, PersonalData personalData, Show show, MessageSource messages) {
        this.persons = persons;
        this.units = units;
        this.personalData = personalData;
        this.show = show;
        this.messages = messages;
    }

    /** For these events and no others. */
    public Wording of(Collection<Entry> entries) {
        Collection<Event> bodies =
                entries.stream().map(Entry::body).filter(Objects::nonNull).toList();
        return new Wording(persons.find(Mentioned.persons(bodies)), units, personalData, show, messages);
    }
}

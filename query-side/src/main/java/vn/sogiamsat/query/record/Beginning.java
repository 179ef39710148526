package vn.sogiamsat.query.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.view.Views;
import vn.sogiamsat.query.web.Show;

/** Begins drafts: of a new meeting, or of one of which something is in the ledger already. */
@Component
class Beginning {
    private final Views views;
    private final Show show;
    private final Clock clock;

    Beginning(Views views, Show show, Clock clock) {
        this.views = views;
        this.show = show;
        this.clock = clock;
    }

    /** A meeting that the user may see; empty when there is none. */
    Optional<MeetingDoc> meeting(UUID id, Scope scope) {
        return views.get(views.indices().meetings(), id.toString(), MeetingDoc.class)
                .filter(doc -> scope.sees(doc.unit().id()));
    }

    /** Where something is known of this very meeting, the draft goes on from there. */
    MeetingForm fresh(UUID unit, Subject.Meeting subject, Map<String, String> typed, Scope scope) {
        Map<String, String> values = new TreeMap<>(typed);
        values.put("schedule.on", minute(clock.instant()).toString());
        MeetingForm form = new MeetingForm(
                unit, subject.cellCode(), subject.date(), subject.ordinal(), values, Map.of(), Map.of());
        return meeting(subject.uuid(), scope).map(doc -> known(doc, form)).orElse(form);
    }

    MeetingForm of(MeetingDoc doc) {
        Map<String, String> values = new TreeMap<>();
        Instant start = doc.meeting().start();
        values.put(
                "schedule.start",
                start == null ? doc.localDate() + "T08:00" : minute(start).toString());
        values.put("schedule.on", minute(clock.instant()).toString());
        if (doc.meeting().kind() != null) {
            values.put("schedule.kind", doc.meeting().kind());
        }
        if (doc.meeting().mode() != null) {
            values.put("schedule.mode", doc.meeting().mode());
        }
        return known(
                doc,
                new MeetingForm(
                        doc.unit().id(),
                        doc.unit().code(),
                        firstDay(doc),
                        doc.meeting().ordinal(),
                        values,
                        Map.of(),
                        Map.of()));
    }

    /** The day of its subject: the id of the meeting is made of it, and tells whether the guess is right. */
    private static LocalDate firstDay(MeetingDoc doc) {
        for (int back = 0; back < 92; back++) {
            for (LocalDate day :
                    List.of(doc.localDate().minusDays(back), doc.localDate().plusDays(back))) {
                if (new Subject.Meeting(doc.unit().code(), day, doc.meeting().ordinal())
                        .uuid()
                        .equals(doc.meeting().id())) {
                    return day;
                }
            }
        }
        return doc.localDate();
    }

    private MeetingForm known(MeetingDoc doc, MeetingForm form) {
        Map<Section, List<MeetingForm.Fact>> recorded = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            List<MeetingForm.Fact> facts = standing(doc, section);
            if (!facts.isEmpty()) {
                recorded.put(section, facts);
            }
        }
        return new MeetingForm(
                form.unit(), form.code(), form.day(), form.ordinal(), form.values(), recorded, form.editions());
    }

    private List<MeetingForm.Fact> standing(MeetingDoc doc, Section section) {
        List<String> types =
                section.facts().stream().map(type -> EventTypes.of(type).name()).toList();
        return doc.facts().stream()
                .filter(fact -> fact.withdrawnBy().isEmpty() && types.contains(fact.type()))
                .map(fact -> new MeetingForm.Fact(fact.eventId(), show.type(fact.type())))
                .toList();
    }

    /** Sections that no meeting is recorded whole without, and of which nothing stands. */
    List<Section> lacking(MeetingDoc doc) {
        return List.of(Section.values()).stream()
                .filter(section -> section.isNeeded() && standing(doc, section).isEmpty())
                .toList();
    }

    private static LocalDateTime minute(Instant instant) {
        return LocalDateTime.ofInstant(instant, Show.HERE).truncatedTo(ChronoUnit.MINUTES);
    }
}

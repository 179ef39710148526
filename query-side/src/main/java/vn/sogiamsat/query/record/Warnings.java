package vn.sogiamsat.query.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.CodeResolver;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.MeetingId;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.SubmittedData;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.query.compliance.Foresight;
import vn.sogiamsat.query.compliance.Foresight.Unmet;
import vn.sogiamsat.query.record.Items.Item;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.rules.book.Confidence;
import vn.sogiamsat.rules.world.Told;

/**
 * Says before the fact which rules in force would be missed. What is not typed yet counts as not done: a demand whose
 * moment is still to come is a reminder, one whose moment has passed a warning.
 */
@Component
class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final Foresight foresight;
    private final Beginning beginning;
    private final Clock clock;

    Warnings(Foresight foresight, Beginning beginning, Clock clock) {
        this.foresight = foresight;
        this.beginning = beginning;
        this.clock = clock;
    }

    /**
     * @param coming whether there is time left
     * @param sure whether rule and thresholds have a source of their own
     */
    record Warning(Unmet unmet, boolean coming, boolean sure) {}

    /** By the code of the section beside which they stand; all sections are there. */
    Map<String, List<Warning>> of(UUID draft, MeetingForm form, Roster roster, Scope scope) {
        Map<String, List<Warning>> warnings = new TreeMap<>();
        for (Section section : Section.values()) {
            warnings.put(section.code(), new ArrayList<>());
        }
        UUID meeting = form.subject().uuid();
        Instant now = clock.instant();
        foresight
                .of(
                        meeting,
                        form.unit(),
                        form.day(),
                        roster.all().stream()
                                .map(person -> UUID.fromString(person.id()))
                                .toList(),
                        beginning.meeting(meeting, scope).map(MeetingDoc::facts).orElse(List.of()),
                        typed(draft, form, roster, now),
                        scope)
                .forEach(unmet -> Objects.requireNonNull(
                                warnings.get(Places.of(unmet.words()).code()))
                        .add(new Warning(
                                unmet,
                                !unmet.late() && unmet.dueAt().isAfter(now),
                                unmet.confidence() == Confidence.SOURCED)));
        return warnings;
    }

    /** What would be told if everything typed were recorded now; what cannot be read is left out. */
    private List<Told> typed(UUID draft, MeetingForm form, Roster roster, Instant now) {
        Map<String, PersonId> known = new HashMap<>();
        roster.all().forEach(person -> known.put(person.code(), new PersonId(UUID.fromString(person.id()))));
        SubmittedData data = new SubmittedData(new CodeResolver() {
            @Override
            public UnitId unit(String code) {
                return UnitId.ofCode(code);
            }

            @Override
            public PersonId person(String code) {
                return known.getOrDefault(code, PersonId.ofCode(code));
            }
        });
        MeetingRef meeting = new MeetingRef(
                new MeetingId(form.subject().uuid()), new UnitId(form.unit()), form.code(), form.day(), form.ordinal());
        List<Told> facts = new ArrayList<>();
        for (Section section : Section.values()) {
            if (form.isRecorded(section)) {
                continue;
            }
            Telling telling = new Telling(draft, new Typed(form, (key, arguments) -> key), roster);
            if (section.isAfterItBegan() && (form.isCalledOff() || isYetToBegin(telling, now))) {
                continue;
            }
            for (Item item : telling.of(section)) {
                FormIntake.Told told = item.told();
                try {
                    facts.add(new Told(
                            Long.MAX_VALUE - 10_000 + facts.size(),
                            EventIds.of(FormIntake.SOURCE, Objects.requireNonNull(told.id())),
                            FormIntake.SOURCE,
                            told.time(),
                            now,
                            data.bind(
                                    EventTypes.byCloudEventType(told.type()).orElseThrow(),
                                    Json.mapper().readTree(told.data()),
                                    Map.of("meeting", meeting))));
                } catch (IllegalArgumentException e) {
                    LOG.debug("not judged, for it cannot be read: {}", e.toString());
                }
            }
        }
        return facts;
    }

    private static boolean isYetToBegin(Telling telling, Instant now) {
        Instant start = telling.start();
        return start == null || start.isAfter(now);
    }
}

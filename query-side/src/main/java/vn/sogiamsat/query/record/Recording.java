package vn.sogiamsat.query.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.event.FieldProblem;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.query.record.Items.Item;
import vn.sogiamsat.query.security.Viewer;

/** Tells the intake what a clerk typed. */
@Component
class Recording {
    private final FormIntake intake;

    Recording(FormIntake intake) {
        this.intake = intake;
    }

    /**
     * What became of it.
     *
     * @param form with the sections that are recorded now
     * @param faults what is wrong, by section; a section with a fault may be recorded in part, and is told again whole
     */
    record Done(MeetingForm form, Map<Section, List<Fault>> faults, int told) {}

    /** Records these sections, all with one commit; of a section with a fault that is seen here nothing is told. */
    Done record(UUID draft, MeetingForm form, List<Section> sections, Roster roster, Typed.Texts texts, Viewer by) {
        Map<Section, List<Item>> ready = new EnumMap<>(Section.class);
        Map<Section, List<Fault>> faults = new EnumMap<>(Section.class);
        for (Section section : sections) {
            Typed typed = new Typed(form, texts);
            List<Item> items = new Telling(draft, typed, roster).of(section);
            if (!typed.faults().isEmpty()) {
                faults.put(section, typed.faults());
            } else if (!items.isEmpty()) {
                ready.put(section, items);
            }
        }
        List<FormIntake.Told> told =
                ready.values().stream().flatMap(List::stream).map(Item::told).toList();
        if (told.isEmpty()) {
            return new Done(form, faults, 0);
        }
        List<FormIntake.Outcome> outcomes = intake.take(new FormIntake.Teller(by.login(), by.units()), told);
        MeetingForm after = form;
        int next = 0;
        for (Map.Entry<Section, List<Item>> section : ready.entrySet()) {
            List<MeetingForm.Fact> facts = new ArrayList<>();
            List<Fault> wrong = new ArrayList<>();
            for (Item item : section.getValue()) {
                FormIntake.Outcome outcome = outcomes.get(next++);
                switch (outcome.answer()) {
                    case RECORDED, KNOWN ->
                        facts.add(new MeetingForm.Fact(
                                Objects.requireNonNull(outcome.receipt()).eventId(), item.label()));
                    case CONFLICTING, WRONG, REFUSED ->
                        outcome.problems().forEach(problem -> wrong.add(fault(item, problem)));
                }
            }
            if (wrong.isEmpty()) {
                after = after.withRecorded(section.getKey(), facts);
            } else {
                faults.put(section.getKey(), wrong);
            }
        }
        return new Done(after, faults, told.size());
    }

    private static Fault fault(Item item, FieldProblem problem) {
        return item.fields().entrySet().stream()
                .filter(field -> problem.pointer().startsWith(field.getKey()))
                .findFirst()
                .map(field -> new Fault(field.getValue(), item.label(), problem.detail()))
                .orElseGet(() -> new Fault(null, item.label(), problem.detail()));
    }
}

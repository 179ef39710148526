package vn.sogiamsat.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.ParameterOverridden;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RemedyAssessed;
import vn.sogiamsat.core.event.RemedyDue;
import vn.sogiamsat.core.event.RemedyReported;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.core.event.UnitMoved;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;

/** Random histories of two cells in half a year: meetings, corrections, transfers, mergers, decisions. */
final class Histories {
    private static final PersonId SUPERIOR = PersonId.ofCode("CT-1");
    private static final List<String> CELLS = List.of("VY", "LY");
    private static final InspectionRef INSPECTION = new InspectionRef(InspectionId.ofCode("KT-1"), "KT-1");

    private Histories() {}

    /** One thing that happens; which, and to what, is drawn. */
    private record Step(int kind, int cell, int month, int number, int choice) {}

    static Arbitrary<Story> any() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(60).map(Histories::story);
    }

    private static Story story(List<Step> steps) {
        Story story = Story.ofCell("VY", 4);
        story.unit("LY", UnitLevel.CELL, "D");
        for (int i = 1; i <= 4; i++) {
            story.member("LY", i);
        }
        List<UUID> told = new ArrayList<>();
        steps.forEach(step -> step(story, step, told));
        return story;
    }

    private static void step(Story story, Step step, List<UUID> told) {
        String cell = CELLS.get(step.cell());
        String other = CELLS.get(1 - step.cell());
        String day = "2023-0" + step.month() + "-0" + (step.number() + 1);
        MeetingRef meeting = Story.ref(cell, LocalDate.parse(day));
        LocalDate from = LocalDate.of(2023, step.month(), 1);
        switch (step.kind()) {
            case 0 ->
                story.adopt(List.of("dieu-le-dang", "hd-12-2018", "yb-08-2021", "qd-69-2022")
                        .get(step.choice()));
            case 1 -> story.open("2023-0" + step.month());
            case 2, 3 -> story.called(cell, day + "T08:00", MeetingKind.values()[step.choice()]);
            case 4 -> told.add(story.tell(day + "T08:00", new MeetingOpened(meeting, Story.person(cell, 1), null)));
            case 5 ->
                told.add(story.tell(
                        Story.later(day + "T08:00", 80 + 10 * step.choice()),
                        new MeetingClosed(meeting, 0, List.of())));
            case 6 -> told.add(story.tell(day + "T07:00", new MeetingCancelled(meeting, "Bão")));
            case 7 ->
                told.add(story.tell(
                        day + "T07:00",
                        new MeetingRescheduled(
                                meeting,
                                Story.at("2023-0" + step.month() + "-2" + step.choice() + "T09:00"),
                                null,
                                "Bão")));
            case 8, 9, 10 ->
                told.add(story.attend(
                        meeting,
                        Story.person(cell, step.number()),
                        AttendeeRole.MEMBER,
                        Presence.values()[step.choice()]));
            case 11 ->
                told.add(story.attend(meeting, SUPERIOR, AttendeeRole.SUPERIOR, Presence.values()[step.choice()]));
            case 12 -> {
                if (!told.isEmpty()) {
                    told.add(story.withdraw(told.get((step.number() * 7 + step.choice()) % told.size())));
                }
            }
            case 13 -> decide(story, step, cell, other, from);
            case 15 -> onObligation(story, step, told);
            case 16 ->
                told.add(story.tell(
                        from + "T08:00",
                        new ParameterOverridden(
                                "hd-12-2018",
                                "minimum_minutes",
                                String.valueOf(75 + 10 * step.choice()),
                                Story.unitRef(step.number() > 2 ? "D" : cell),
                                from,
                                step.number() > 3 ? from.plusMonths(1) : null,
                                Story.DECISION)));
            case 18 -> inspect(story, step, cell, from, told);
            case 14 ->
                told.add(story.tell(
                        day + "T09:00",
                        new InterventionRecorded(
                                meeting, SUPERIOR, InterventionKind.values()[step.choice()], null, "p1", null)));
            default ->
                story.tell(
                        from + "T08:00",
                        new SuperiorAssigned(SUPERIOR, UnitId.ofCode(cell), from, null, Story.DECISION));
        }
    }

    private static void inspect(Story story, Step step, String cell, LocalDate from, List<UUID> told) {
        UnitId unit = UnitId.ofCode(cell);
        String code = "KP-" + step.number();
        told.add(story.tell(
                from + "T08:00",
                switch (step.choice()) {
                    case 0, 1 -> new RemedyDue(INSPECTION, code, unit, "Bổ sung", from.plusMonths(1));
                    case 2 -> new RemedyReported(INSPECTION, code, unit, "Đã bổ sung", null);
                    default -> new RemedyAssessed(INSPECTION, code, unit, step.month() > 3, null);
                }));
    }

    /** Waives one of those there are, or explains it. */
    private static void onObligation(Story story, Step step, List<UUID> told) {
        Engine engine = new Engine();
        story.facts().forEach(engine::add);
        List<Obligation> there =
                engine.current().stream().map(Version::obligation).toList();
        if (there.isEmpty()) {
            return;
        }
        Obligation one = there.get(step.month() * 31 % there.size());
        String rulebook = one.rule().substring(0, one.rule().indexOf('/'));
        LocalDate from = LocalDate.of(2023, step.month(), step.number());
        UnitRef unit = Story.unitRef(CELLS.get(step.cell()));
        told.add(story.tell(
                from + "T08:00",
                step.choice() == 3
                        ? new ExplanationGiven(rulebook, one.id(), unit, "Bão", null)
                        : new ObligationWaived(
                                rulebook,
                                one.id(),
                                unit,
                                from,
                                from.plusMonths(step.number()),
                                "Bão",
                                Story.DECISION)));
    }

    private static void decide(Story story, Step step, String cell, String other, LocalDate from) {
        switch (step.choice()) {
            case 0 ->
                story.tell(
                        from + "T08:00",
                        new MemberTransferred(
                                Story.person(cell, step.number()),
                                UnitId.ofCode(cell),
                                UnitId.ofCode(other),
                                null,
                                from,
                                null,
                                Story.DECISION));
            case 1 ->
                story.tell(
                        from + "T08:00",
                        new MemberExempted(
                                Story.person(cell, step.number()),
                                UnitId.ofCode(cell),
                                null,
                                from,
                                from.plusMonths(2),
                                Story.DECISION));
            case 2 ->
                story.tell(
                        from + "T08:00",
                        new UnitMerged(Story.unitRef(cell), UnitId.ofCode(other), from, null, Story.DECISION));
            default ->
                story.tell(
                        from + "T08:00",
                        new UnitMoved(Story.unitRef(cell), UnitId.ofCode("K"), from, null, Story.DECISION));
        }
    }
}

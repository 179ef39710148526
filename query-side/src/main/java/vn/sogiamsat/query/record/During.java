package vn.sogiamsat.query.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.AgendaStep;
import vn.sogiamsat.core.event.AgendaStepConducted;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.VoteTaken;

/** What is told of the meeting itself. */
final class During {
    private final Telling telling;
    private final Typed typed;
    private final Items items;

    During(Telling telling, Items items) {
        this.telling = telling;
        this.typed = telling.typed();
        this.items = items;
    }

    void roll() {
        @Nullable Instant at = typed.needed(telling.start(), "course.start");
        for (Roster.Somebody member : telling.roster().members()) {
            String presence = typed.text("roll." + member.id());
            if (presence != null) {
                attendance(member, "member", presence, "direct", at)
                        .with(
                                "reason",
                                presence.startsWith("absent") ? typed.text("roll." + member.id() + ".reason") : null,
                                "roll." + member.id() + ".reason")
                        .told();
            }
        }
        for (Roster.Somebody superior : telling.roster().superiors()) {
            String presence = typed.text("superior." + superior.id());
            if (presence != null) {
                boolean remote = presence.equals("remote");
                attendance(superior, "superior", presence, remote ? "bridge" : "direct", at)
                        .with("bridgePoint", remote ? typed.text("superior." + superior.id() + ".bridge") : null)
                        .told();
            }
        }
    }

    private Items.Data attendance(
            Roster.Somebody person, String role, String presence, String method, @Nullable Instant at) {
        return items.add(AttendanceRecorded.class, person.id(), person.name(), at)
                .with("person", person.code())
                .with("role", role)
                .with("presence", presence)
                .with("method", method);
    }

    void course() {
        @Nullable Instant end = typed.clock("course.end", telling.day());
        if (end == null) {
            return;
        }
        @Nullable Instant start = typed.needed(telling.start(), "course.start");
        items.add(MeetingOpened.class, "opened", typed.say("record.course.start"), start)
                .with("chair", telling.chosen("course.chair"), "course.chair")
                .with("secretary", telling.chosen("course.secretary"), "course.secretary")
                .told();
        for (AgendaStep step : AgendaStep.values()) {
            String field = "step." + step.code();
            if (typed.ticked(field)) {
                @Nullable Instant at = typed.clock(field + ".at", telling.day());
                items.add(AgendaStepConducted.class, step.code(), step.vi(), at == null ? start : at)
                        .with("step", step.code())
                        .with("note", typed.text(field + ".note"), field + ".note")
                        .told();
            }
        }
        Integer breaks = typed.number("course.breaks");
        items.add(MeetingClosed.class, "closed", typed.say("record.course.end"), end)
                .with("breaks", breaks == null ? 0 : breaks, "course.breaks")
                .with("parts", List.of())
                .told();
    }

    void speeches() {
        for (int i = 0; i < typed.form().used("speech"); i++) {
            String row = "speech." + i + ".";
            items.add(InterventionRecorded.class, "" + i, telling.called(row + "person"), telling.start())
                    .with("person", typed.needed(telling.chosen(row + "person"), row + "person"), row + "person")
                    .with("kind", typed.form().get(row + "kind", "direction"), row + "kind")
                    .with("text", typed.text(row + "text"), row + "text")
                    .told();
        }
    }

    void votes() {
        for (int i = 0; i < typed.form().used("vote"); i++) {
            String row = "vote." + i + ".";
            String item = typed.needed(typed.text(row + "item"), row + "item");
            items.add(VoteTaken.class, "" + i, item == null ? "" : item, telling.end())
                    .with("item", item, row + "item")
                    .with("votesFor", typed.needed(typed.number(row + "for"), row + "for"), row + "for")
                    .with("votesAgainst", orNone(typed.number(row + "against")), row + "against")
                    .with("abstained", orNone(typed.number(row + "abstained")), row + "abstained")
                    .with("eligible", eligible(typed.number(row + "eligible")), row + "eligible")
                    .told();
        }
    }

    private long eligible(@Nullable Integer told) {
        return told == null ? telling.roster().votes() : told;
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}

package vn.sogiamsat.query.record;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.BridgePoint;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.DocumentUploaded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;

/** What is told of the time before the meeting. */
final class Before {
    private final Telling telling;
    private final Typed typed;
    private final Items items;

    Before(Telling telling, Items items) {
        this.telling = telling;
        this.typed = telling.typed();
        this.items = items;
    }

    void schedule() {
        Instant start = typed.needed(telling.scheduled(), "schedule.start");
        List<BridgePoint> points = IntStream.range(0, typed.form().used("schedule.bridge"))
                .mapToObj(i -> bridge(typed.form(), i))
                .toList();
        items.add(
                        MeetingScheduled.class,
                        "1",
                        typed.say("record.section.schedule"),
                        typed.needed(typed.moment("schedule.on"), "schedule.on"))
                .with("kind", typed.needed(typed.text("schedule.kind"), "schedule.kind"), "schedule.kind")
                .with("mode", typed.needed(typed.text("schedule.mode"), "schedule.mode"), "schedule.mode")
                .with("start", text(start), "schedule.start")
                .with("plannedEnd", text(typed.clock("schedule.end", telling.day())), "schedule.end")
                .with("place", typed.text("schedule.place"), "schedule.place")
                .with("topic", typed.text("schedule.topic"), "schedule.topic")
                .with("bridgePoints", points, "schedule.bridge.0.name")
                .told();
    }

    /** A bridge point has a name; its code is its place in the list. */
    static BridgePoint bridge(MeetingForm form, int row) {
        String code = "DC-" + (row + 1);
        return new BridgePoint(code, form.get("schedule.bridge." + row + ".name", code));
    }

    /** It is put to another time, or will not be held. */
    void moved() {
        if (!typed.ticked("moved.how")) {
            return;
        }
        Instant at = typed.needed(typed.moment("moved.at"), "moved.at");
        String reason = typed.needed(typed.text("moved.reason"), "moved.reason");
        if (typed.form().get("moved.how").equals("cancelled")) {
            items.add(MeetingCancelled.class, "1", typed.say("record.moved.cancelled"), at)
                    .with("reason", reason, "moved.reason")
                    .told();
        } else {
            items.add(MeetingRescheduled.class, "1", typed.say("record.moved.rescheduled"), at)
                    .with("start", text(typed.needed(typed.moment("moved.start"), "moved.start")), "moved.start")
                    .with("place", typed.text("moved.place"), "moved.place")
                    .with("reason", reason, "moved.reason")
                    .told();
        }
    }

    /** The committee, or secretary and deputy, settled the content beforehand. */
    void prepared() {
        Instant at = typed.moment("prepared.at");
        items.add(CommitteePreMeetingHeld.class, "1", typed.say("record.section.prepared"), at)
                .with(
                        "participants",
                        telling.roster().members().stream()
                                .filter(member -> typed.ticked("prepared.who." + member.id()))
                                .map(Roster.Somebody::code)
                                .toList())
                .told();
    }

    /** Everybody who has to be there is told, and the superiors who were chosen. */
    void notice() {
        Instant at = typed.moment("notice.at");
        if (at == null) {
            return;
        }
        Stream.concat(
                        telling.roster().members().stream().filter(member -> !member.exempt()),
                        telling.roster().superiors().stream()
                                .filter(superior -> typed.ticked("notice.to." + superior.id())))
                .forEach(person -> items.add(NoticeSent.class, person.id(), person.name(), at)
                        .with("person", person.code())
                        .with("channel", typed.needed(typed.text("notice.channel"), "notice.channel"), "notice.channel")
                        .with("statesTime", typed.ticked("notice.time"))
                        .with("statesPlace", typed.ticked("notice.place"))
                        .with("statesContent", typed.ticked("notice.content"))
                        .told());
    }

    void papers() {
        for (int i = 0; i < typed.form().used("paper"); i++) {
            String row = "paper." + i + ".";
            String title = typed.needed(typed.text(row + "title"), row + "title");
            items.add(
                            PreReadDocumentDistributed.class,
                            "paper-" + i,
                            title == null ? "" : title,
                            typed.needed(typed.moment(row + "at"), row + "at"))
                    .with("title", title, row + "title")
                    .with("channel", typed.needed(typed.text(row + "channel"), row + "channel"), row + "channel")
                    .with(
                            "recipients",
                            telling.roster().members().stream()
                                    .map(Roster.Somebody::code)
                                    .toList())
                    .told();
        }
        for (int i = 0; i < typed.form().used("doc"); i++) {
            String row = "doc." + i + ".";
            items.add(
                            DocumentUploaded.class,
                            "doc-" + i,
                            typed.form().get(row + "title"),
                            Instant.parse(typed.form().get(row + "at")))
                    .with("document", typed.text(row + "sha256"))
                    .with("title", typed.text(row + "title"))
                    .with("fileName", typed.text(row + "fileName"))
                    .with("mediaType", typed.text(row + "mediaType"))
                    .with("size", Long.valueOf(typed.form().get(row + "size")))
                    .with("kind", typed.text(row + "kind"))
                    .told();
        }
    }

    static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Json.text(instant);
    }
}

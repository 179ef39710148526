package vn.sogiamsat.projections.fold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.InterventionKind;
import vn.sogiamsat.core.event.InterventionRecorded;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.view.MeetingDoc;

/** What a meeting's document tells of the superiors who attended it, or should have. */
final class SuperiorFold {
    private SuperiorFold() {}

    /** By their ids. Where a person was recorded twice, the later recorded counts, whatever the role. */
    static List<MeetingDoc.SuperiorPart> of(History history) {
        Map<UUID, History.Told<AttendanceRecorded>> last = new LinkedHashMap<>();
        history.standing(AttendanceRecorded.class)
                .forEach(told -> last.put(told.body().person().value(), told));
        return last.entrySet().stream()
                .filter(told -> told.getValue().body().role() == AttendeeRole.SUPERIOR)
                .sorted(Map.Entry.comparingByKey())
                .map(told -> part(told.getKey(), told.getValue(), history))
                .toList();
    }

    /** Who of them was there, and how. */
    static MeetingDoc.WhichSuperiors which(List<MeetingDoc.SuperiorPart> all) {
        return new MeetingDoc.WhichSuperiors(those(all, Presence.ON_SITE), those(all, Presence.REMOTE));
    }

    private static List<UUID> those(List<MeetingDoc.SuperiorPart> all, Presence presence) {
        return all.stream()
                .filter(each -> each.presence().equals(presence.code()))
                .map(MeetingDoc.SuperiorPart::person)
                .toList();
    }

    private static MeetingDoc.SuperiorPart part(UUID person, History.Told<AttendanceRecorded> told, History history) {
        AttendanceRecorded body = told.body();
        return new MeetingDoc.SuperiorPart(
                person,
                told.line().eventId(),
                body.presence().code(),
                body.joinedAt(),
                body.leftAt(),
                spoke(person, history, any -> true),
                spoke(person, history, speech -> speech.kind() == InterventionKind.DIRECTION),
                told.line().recordedAt());
    }

    private static int spoke(UUID person, History history, Predicate<InterventionRecorded> how) {
        return Math.toIntExact(history.standing(InterventionRecorded.class).stream()
                .map(History.Told::body)
                .filter(speech -> speech.person().value().equals(person))
                .filter(how)
                .count());
    }
}

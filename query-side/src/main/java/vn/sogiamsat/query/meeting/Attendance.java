package vn.sogiamsat.query.meeting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.query.event.Wording;
import vn.sogiamsat.query.meeting.MeetingStory.Told;

/**
 * Who was there and how, who was not and why: one row a person, by what was recorded last.
 *
 * @param rows superiors first, then those who were there before those who were not, by name
 */
record Attendance(List<Row> rows) {
    Attendance {
        rows = List.copyOf(rows);
    }

    /**
     * @param length how long; null where join or leave is not known
     * @param before what stood there before, from earlier to later
     */
    record Row(
            Told<AttendanceRecorded> told,
            UUID person,
            String name,
            @Nullable Duration length,
            List<Told<AttendanceRecorded>> before) {
        public Presence presence() {
            return told.body().presence();
        }

        public boolean isThere() {
            return presence() == Presence.ON_SITE || presence() == Presence.REMOTE;
        }
    }

    static Attendance of(MeetingStory story, Wording wording) {
        Map<UUID, List<Told<AttendanceRecorded>>> byPerson = new LinkedHashMap<>();
        for (Told<AttendanceRecorded> told : story.standing(AttendanceRecorded.class, wording)) {
            byPerson.computeIfAbsent(told.body().person().value(), any -> new ArrayList<>())
                    .add(told);
        }
        return new Attendance(byPerson.entrySet().stream()
                .map(told -> row(told.getKey(), told.getValue(), wording))
                .sorted(Comparator.comparing((Row row) -> row.told().body().role() != AttendeeRole.SUPERIOR)
                        .thenComparing(Row::presence)
                        .thenComparing(Row::name))
                .toList());
    }

    public long count(Presence presence) {
        return rows.stream().filter(row -> row.presence() == presence).count();
    }

    public long there() {
        return rows.stream().filter(Row::isThere).count();
    }

    public long absent() {
        return rows.size() - there();
    }

    private static Row row(UUID person, List<Told<AttendanceRecorded>> told, Wording wording) {
        Told<AttendanceRecorded> last = told.getLast();
        AttendanceRecorded body = last.body();
        return new Row(
                last,
                person,
                wording.person(body.person()),
                body.joinedAt() == null || body.leftAt() == null
                        ? null
                        : Duration.between(body.joinedAt(), body.leftAt()),
                told.subList(0, told.size() - 1).stream()
                        .filter(earlier -> earlier.body().presence() != body.presence()
                                || earlier.body().role() != body.role())
                        .toList());
    }
}

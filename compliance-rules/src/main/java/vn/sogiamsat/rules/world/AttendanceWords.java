package vn.sogiamsat.rules.world;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** What the words of one person's attendance at a meeting are worth. */
final class AttendanceWords {
    private AttendanceWords() {}

    static Values of(World world, Meeting meeting, UUID person) {
        UUID cell = meeting.cell().orElseThrow();
        LocalDate day = meeting.day().orElseThrow();
        Values.Builder values = new Values.Builder();
        world.person(person).ifPresent(known -> {
            values.put(
                    Word.ATTENDANCE_OWN_CELL,
                    known.membership(day)
                            .filter(span -> span.unit().equals(cell))
                            .isPresent(),
                    List.of());
            values.put(Word.ATTENDANCE_ASSIGNED, known.follows(cell, day), List.of());
        });
        Stream.Of<AttendanceRecorded> told = meeting.attendances().get(person);
        if (told != null) {
            values.put(Word.ATTENDANCE_PRESENCE, told.body().presence().code(), told.evidence());
            Long minutes = Known.minutes(told.body());
            if (minutes != null) {
                values.put(Word.ATTENDANCE_MINUTES, minutes, told.evidence());
            }
        }
        return values.build();
    }
}

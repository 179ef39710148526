package vn.sogiamsat.command.record;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.ConflictKind;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.MeetingAliasAdded;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingOpened;

/** One meeting. A meeting that was cancelled and yet held, or a person both there and not, shows as a conflict. */
@AggregateRoot(type = "meeting")
class MeetingStream extends FactStream {
    @Override
    boolean remembers(Event body) {
        return body instanceof MeetingCancelled
                || body instanceof MeetingOpened
                || body instanceof AttendanceRecorded
                || body instanceof MeetingAliasAdded;
    }

    @Override
    Optional<ConflictKind> contradiction(Event one, Event other) {
        if (one instanceof MeetingOpened && other instanceof MeetingCancelled
                || one instanceof MeetingCancelled && other instanceof MeetingOpened) {
            return Optional.of(ConflictKind.CANCELLED_YET_HELD);
        }
        if (one instanceof AttendanceRecorded a
                && other instanceof AttendanceRecorded b
                && a.person().equals(b.person())
                && isThere(a) != isThere(b)) {
            return Optional.of(ConflictKind.PRESENT_AND_ABSENT);
        }
        return Optional.empty();
    }

    /** The other subjects under which the meeting is known. */
    Stream<String> aliases() {
        return standing(MeetingAliasAdded.class).map(alias -> alias.body().alias());
    }

    private static boolean isThere(AttendanceRecorded attendance) {
        return switch (attendance.presence()) {
            case ON_SITE, REMOTE -> true;
            case ABSENT_EXCUSED, ABSENT_UNEXCUSED -> false;
        };
    }
}

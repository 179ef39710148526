package vn.sogiamsat.command.record;

import java.util.UUID;
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
    Stream<Contradiction> contradictions(UUID eventId, Event body) {
        if (body instanceof MeetingOpened) {
            return standing(MeetingCancelled.class)
                    .map(other -> new Contradiction(ConflictKind.CANCELLED_YET_HELD, other.eventId(), eventId));
        }
        if (body instanceof MeetingCancelled) {
            return standing(MeetingOpened.class)
                    .map(other -> new Contradiction(ConflictKind.CANCELLED_YET_HELD, other.eventId(), eventId));
        }
        if (body instanceof AttendanceRecorded attendance) {
            return standing(AttendanceRecorded.class)
                    .filter(other -> other.body().person().equals(attendance.person()))
                    .filter(other -> isThere(other.body()) != isThere(attendance))
                    .map(other -> new Contradiction(ConflictKind.PRESENT_AND_ABSENT, other.eventId(), eventId));
        }
        return Stream.empty();
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

package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;

/** The meeting begins; occurredAt is when. */
@EventType(name = "vn.sogiamsat.meeting.opened", vi = "Khai mạc", en = "Meeting opened")
public record MeetingOpened(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Chủ trì", en = "Chair") @Nullable PersonId chair,
        @Label(vi = "Thư ký", en = "Secretary") @Nullable PersonId secretary)
        implements MeetingEvent {}

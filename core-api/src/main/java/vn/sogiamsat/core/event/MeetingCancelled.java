package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;

/** A scheduled meeting will not be held. */
@EventType(name = "vn.sogiamsat.meeting.cancelled", vi = "Hủy buổi sinh hoạt", en = "Meeting cancelled")
public record MeetingCancelled(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason) implements MeetingEvent {}

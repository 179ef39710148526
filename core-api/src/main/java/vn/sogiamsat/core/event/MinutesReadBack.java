package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;

/** The minutes are read to the meeting and adopted. */
@EventType(name = "vn.sogiamsat.meeting.minutes-read-back", vi = "Đọc lại biên bản", en = "Minutes read back")
public record MinutesReadBack(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Được thông qua", en = "Adopted") boolean adopted) implements MeetingEvent {}

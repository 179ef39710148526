package vn.sogiamsat.core.event;

import java.util.List;
import vn.sogiamsat.core.MeetingRef;

/**
 * The meeting ends; occurredAt is when.
 *
 * @param parts the sittings, one after the other, where regular and thematic are combined; empty otherwise
 */
@EventType(name = "vn.sogiamsat.meeting.closed", vi = "Bế mạc", en = "Meeting closed")
public record MeetingClosed(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Thời gian nghỉ (phút)", en = "Breaks (minutes)") @Range(min = 0, max = 1_440)
        int breaks,

        @Label(vi = "Các phần", en = "Parts") List<MeetingPart> parts)
        implements MeetingEvent {
    public MeetingClosed {
        parts = List.copyOf(parts);
    }
}

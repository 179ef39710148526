package vn.sogiamsat.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/**
 * A scheduled meeting is put to another time or place; its subject stays the same.
 *
 * @param place null when unchanged
 */
@EventType(name = "vn.sogiamsat.meeting.rescheduled", vi = "Dời lịch sinh hoạt", en = "Meeting rescheduled")
public record MeetingRescheduled(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Bắt đầu mới", en = "New start") Instant start,
        @Label(vi = "Địa điểm", en = "Place") @Nullable String place,

        @Label(vi = "Lý do", en = "Reason") @Nullable @Text(2_000)
        String reason)
        implements MeetingEvent {}

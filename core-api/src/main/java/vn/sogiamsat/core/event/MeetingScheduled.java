package vn.sogiamsat.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/** A meeting is called for a time and place. */
@EventType(name = "vn.sogiamsat.meeting.scheduled", vi = "Lên lịch sinh hoạt", en = "Meeting scheduled")
public record MeetingScheduled(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Loại sinh hoạt", en = "Kind") MeetingKind kind,
        @Label(vi = "Hình thức", en = "Mode") MeetingMode mode,
        @Label(vi = "Bắt đầu", en = "Start") Instant start,

        @Label(vi = "Dự kiến kết thúc", en = "Planned end") @Nullable Instant plannedEnd,

        @Label(vi = "Địa điểm", en = "Place") @Nullable String place,

        @Label(vi = "Chuyên đề, nội dung", en = "Topic") @Nullable @Text(500)
        String topic,

        @Label(vi = "Điểm cầu", en = "Bridge points") List<BridgePoint> bridgePoints,

        @Label(vi = "Văn bản cho phép hình thức sinh hoạt", en = "Document approving the mode") @Nullable DecidingDocument approval)
        implements MeetingEvent {
    public MeetingScheduled {
        bridgePoints = List.copyOf(bridgePoints);
    }
}

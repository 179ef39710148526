package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/**
 * A superior's direction becomes a task of the cell.
 *
 * @param interventionId the id its sender gave the intervention's event
 * @param interventionSource the source that told of the intervention; null when it is the same that tells this
 */
@EventType(
        name = "vn.sogiamsat.meeting.direction-taken-up",
        vi = "Tiếp thu chỉ đạo thành nhiệm vụ",
        en = "Direction taken up")
public record DirectionTakenUp(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Mã phát biểu chỉ đạo", en = "Intervention") @Text(200)
        String interventionId,

        @Label(vi = "Nguồn gửi phát biểu chỉ đạo", en = "Source of the intervention") @Nullable @Text(60)
        String interventionSource,

        @Label(vi = "Nhiệm vụ", en = "Task") Task task)
        implements MeetingEvent {}

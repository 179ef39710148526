package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;

/**
 * A superior's direction becomes a task of the cell.
 *
 * @param interventionId the sender's id of the intervention's event
 */
@EventType(
        name = "vn.sogiamsat.meeting.direction-taken-up",
        vi = "Tiếp thu chỉ đạo thành nhiệm vụ",
        en = "Direction taken up")
public record DirectionTakenUp(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Mã phát biểu chỉ đạo", en = "Intervention") @Text(200)
        String interventionId,

        @Label(vi = "Nhiệm vụ", en = "Task") Task task)
        implements MeetingEvent {}

package vn.sogiamsat.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/** One step of the order of the meeting took place. */
@EventType(
        name = "vn.sogiamsat.meeting.agenda-step-conducted",
        vi = "Thực hiện nội dung chương trình",
        en = "Agenda step conducted")
public record AgendaStepConducted(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Nội dung", en = "Step") AgendaStep step,
        @Label(vi = "Kết thúc", en = "End") @Nullable Instant end,

        @Label(vi = "Ghi chú", en = "Note") @Nullable @Text(2_000)
        String note)
        implements MeetingEvent {}

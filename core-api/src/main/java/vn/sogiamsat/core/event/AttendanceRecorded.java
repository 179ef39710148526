package vn.sogiamsat.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.Personal;

/** One person was present, on site or remotely, or absent. */
@EventType(name = "vn.sogiamsat.meeting.attendance-recorded", vi = "Điểm danh", en = "Attendance recorded")
public record AttendanceRecorded(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Người được điểm danh", en = "Person") PersonId person,
        @Label(vi = "Tư cách", en = "Role") AttendeeRole role,
        @Label(vi = "Có mặt, vắng mặt", en = "Presence") Presence presence,

        @Label(vi = "Cách điểm danh", en = "Roll-call method")
        RollCallMethod method,

        @Label(vi = "Điểm cầu", en = "Bridge point") @Nullable @Code
        String bridgePoint,

        @Label(vi = "Vào lúc", en = "Joined at") @Nullable Instant joinedAt,
        @Label(vi = "Rời lúc", en = "Left at") @Nullable Instant leftAt,

        @Label(vi = "Lý do vắng", en = "Reason of absence") @Nullable @Personal @Text(2_000)
        String reason)
        implements MeetingEvent {}

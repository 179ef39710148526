package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/** A remote site is connected; occurredAt is when. */
@EventType(name = "vn.sogiamsat.meeting.bridge-point-joined", vi = "Điểm cầu kết nối", en = "Bridge point joined")
public record BridgePointJoined(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Mã điểm cầu", en = "Bridge point") @Code
        String bridgePoint,

        @Label(vi = "Tên điểm cầu", en = "Name") @Nullable String name)
        implements MeetingEvent {}

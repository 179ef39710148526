package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;

/** A remote site is disconnected; occurredAt is when. */
@EventType(name = "vn.sogiamsat.meeting.bridge-point-left", vi = "Điểm cầu ngắt kết nối", en = "Bridge point left")
public record BridgePointLeft(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Mã điểm cầu", en = "Bridge point") @Code
        String bridgePoint) implements MeetingEvent {}

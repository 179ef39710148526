package vn.sogiamsat.core.event;

import java.util.UUID;

/** An event that a view refuses is left out of it on an administrator's word. */
@EventType(
        name = "vn.sogiamsat.projection.event-parked",
        vi = "Gác lại một sự kiện",
        en = "Event parked",
        external = false)
public record EventParked(
        @FromSubject String sourceName,
        @Label(vi = "Sự kiện", en = "Event") UUID eventId,
        @Label(vi = "Chế độ xem", en = "View") @Text(60) String view,
        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements IntakeEvent {}

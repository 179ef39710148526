package vn.sogiamsat.core.event;

import java.util.UUID;
import vn.sogiamsat.core.StreamId;

/** A fact no longer stands. It stays visible, with who withdrew it and why. */
@EventType(name = "vn.sogiamsat.fact.withdrawn", vi = "Rút lại", en = "Fact withdrawn")
public record FactWithdrawn(
        @Label(vi = "Luồng sự kiện", en = "Stream") @FromSubject
        StreamId stream,

        @Label(vi = "Sự kiện bị rút", en = "Withdrawn event") @FromSubject
        UUID eventId,

        @Label(vi = "Loại sự kiện bị rút", en = "Type of the withdrawn event") @Text(100)
        String type,

        @Label(vi = "Người rút", en = "Withdrawn by") @Text(200)
        String withdrawnBy,

        @Label(vi = "Lý do", en = "Reason") @Text(2_000) String reason)
        implements CorrectionEvent {}

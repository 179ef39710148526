package vn.sogiamsat.core.event;

import java.util.List;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.UnitId;

/** It is proposed that other units hold meetings in this way. */
@EventType(name = "vn.sogiamsat.meeting.roll-out-proposed", vi = "Đề xuất nhân rộng", en = "Roll-out proposed")
public record RollOutProposed(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Tổ chức đảng đề xuất", en = "Proposing unit")
        UnitId unit,

        @Label(vi = "Đề xuất", en = "Proposal") @Text(20_000)
        String proposal,

        @Label(vi = "Nơi được đề xuất áp dụng", en = "Proposed for")
        List<UnitId> targets)
        implements MeetingEvent {
    public RollOutProposed {
        targets = List.copyOf(targets);
    }
}

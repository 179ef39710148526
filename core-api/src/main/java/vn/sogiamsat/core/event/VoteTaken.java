package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;

/** The outcome of a vote as counts; never who voted how. */
@EventType(name = "vn.sogiamsat.meeting.vote-taken", vi = "Biểu quyết", en = "Vote taken")
public record VoteTaken(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Nội dung biểu quyết", en = "Item") @Text(2_000)
        String item,

        @Label(vi = "Tán thành", en = "For") @Range(min = 0, max = 100_000)
        int votesFor,

        @Label(vi = "Không tán thành", en = "Against") @Range(min = 0, max = 100_000)
        int votesAgainst,

        @Label(vi = "Ý kiến khác", en = "Abstained") @Range(min = 0, max = 100_000)
        int abstained,

        @Label(vi = "Tổng số đảng viên chính thức", en = "Official members in all") @Range(min = 0, max = 100_000)
        int eligible)
        implements MeetingEvent {}

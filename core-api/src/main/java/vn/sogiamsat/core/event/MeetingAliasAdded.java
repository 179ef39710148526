package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;

/** Another subject that means this same meeting. */
@EventType(
        name = "vn.sogiamsat.meeting.alias-added",
        vi = "Nối hai mã của một buổi sinh hoạt",
        en = "Meeting alias added")
public record MeetingAliasAdded(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Mã khác của buổi sinh hoạt", en = "Other subject") @Text(120)
        String alias)
        implements MeetingEvent {}

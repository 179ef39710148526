package vn.sogiamsat.core.event;

import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.Subject;

/** Another subject that means this same meeting. */
@EventType(
        name = "vn.sogiamsat.meeting.alias-added",
        vi = "Nối hai mã của một buổi sinh hoạt",
        en = "Meeting alias added")
public record MeetingAliasAdded(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Mã khác của buổi sinh hoạt", en = "Other subject")
        @Text(120)
        @Form(
                value = "meeting/" + Subject.CODE + "/[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]?",
                vi = "meeting/<mã chi bộ>/<yyyy-MM-dd>/<thứ tự>",
                en = "meeting/<cell code>/<yyyy-MM-dd>/<ordinal>")
        String alias)
        implements MeetingEvent {}

package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;

/** The minutes are written and filed. */
@EventType(name = "vn.sogiamsat.meeting.minutes-filed", vi = "Lập biên bản", en = "Minutes filed")
public record MinutesFiled(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Người ghi", en = "Author") @Nullable PersonId author,

        @Label(vi = "Biên bản (SHA-256)", en = "Minutes (SHA-256)") @Nullable @Sha256
        String document,

        @Label(vi = "Số chữ ký", en = "Signatures") @Range(min = 0, max = 20)
        int signatures)
        implements MeetingEvent {}

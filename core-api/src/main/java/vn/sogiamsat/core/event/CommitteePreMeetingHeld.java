package vn.sogiamsat.core.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;

/** The cell committee, or the secretary and deputy of a small cell, settle the content beforehand. */
@EventType(
        name = "vn.sogiamsat.meeting.pre-meeting-held",
        vi = "Họp chi ủy trước sinh hoạt",
        en = "Committee pre-meeting held")
public record CommitteePreMeetingHeld(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Người dự", en = "Participants") List<PersonId> participants,
        @Label(vi = "Kết thúc", en = "End") @Nullable Instant end,

        @Label(vi = "Biên bản (SHA-256)", en = "Minutes (SHA-256)") @Nullable @Sha256
        String minutes)
        implements MeetingEvent {
    public CommitteePreMeetingHeld {
        participants = List.copyOf(participants);
    }
}

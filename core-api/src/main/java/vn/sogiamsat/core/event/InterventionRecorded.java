package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.Personal;

/** A superior speaks or directs during the meeting. */
@EventType(name = "vn.sogiamsat.meeting.intervention-recorded", vi = "Phát biểu chỉ đạo", en = "Intervention recorded")
public record InterventionRecorded(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Người phát biểu", en = "Speaker") PersonId person,
        @Label(vi = "Loại phát biểu", en = "Kind") InterventionKind kind,

        @Label(vi = "Điểm cầu", en = "Bridge point") @Nullable @Code
        String bridgePoint,

        @Label(vi = "Nội dung", en = "Text") @Nullable @Personal @Text(20_000)
        String text,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document)
        implements MeetingEvent {}

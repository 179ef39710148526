package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;

/** The result, resolution or conclusion is posted where members read it. */
@EventType(name = "vn.sogiamsat.meeting.result-posted", vi = "Đăng kết quả", en = "Result posted")
public record ResultPosted(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Tên", en = "Title") @Text(500) String title,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document,

        @Label(vi = "Nơi đăng", en = "Posted to") String postedTo)
        implements MeetingEvent {}

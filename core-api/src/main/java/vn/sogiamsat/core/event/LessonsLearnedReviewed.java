package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.UnitId;

/**
 * The way the meeting was held is looked back on.
 *
 * @param directedBy the unit on whose direction the review was held; null when nobody directed it
 */
@EventType(
        name = "vn.sogiamsat.meeting.lessons-learned-reviewed",
        vi = "Rút kinh nghiệm",
        en = "Lessons-learned review held")
public record LessonsLearnedReviewed(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Tổ chức đảng chủ trì", en = "Reviewing unit")
        UnitId unit,

        @Label(vi = "Tổ chức đảng chỉ đạo", en = "Directed by") @Nullable UnitId directedBy,

        @Label(vi = "Nội dung", en = "Summary") @Text(20_000)
        String summary,

        @Label(vi = "Văn bản (SHA-256)", en = "Document (SHA-256)") @Nullable @Sha256
        String document)
        implements MeetingEvent {}

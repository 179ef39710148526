package vn.sogiamsat.core.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;

/**
 * One person is told of the meeting; occurredAt is when the notice was sent.
 *
 * @param receivedAt null when no receipt came
 */
@EventType(name = "vn.sogiamsat.meeting.notice-sent", vi = "Gửi giấy mời, thông báo", en = "Notice sent")
public record NoticeSent(
        @FromSubject MeetingRef meeting,
        @Label(vi = "Người nhận", en = "Recipient") PersonId person,
        @Label(vi = "Kênh gửi", en = "Channel") Channel channel,

        @Label(vi = "Đã nhận lúc", en = "Received at") @Nullable Instant receivedAt,

        @Label(vi = "Có nêu thời gian", en = "States the time")
        boolean statesTime,

        @Label(vi = "Có nêu địa điểm", en = "States the place")
        boolean statesPlace,

        @Label(vi = "Có nêu nội dung", en = "States the content")
        boolean statesContent)
        implements MeetingEvent {}

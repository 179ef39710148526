package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;

/**
 * The score of the meeting in its seven parts, of 100 points; the parts and their weights are those of the frame
 * encoded by public apps (not read in the guidance itself).
 */
@EventType(
        name = "vn.sogiamsat.meeting.quality-assessed",
        vi = "Đánh giá, xếp loại buổi sinh hoạt",
        en = "Quality assessed")
public record QualityAssessed(
        @FromSubject MeetingRef meeting,

        @Label(vi = "Thời lượng", en = "Duration") @Range(min = 0, max = 100)
        int duration,

        @Label(vi = "Số lượng tham dự", en = "Attendance") @Range(min = 0, max = 100)
        int attendance,

        @Label(vi = "Chuẩn bị", en = "Preparation") @Range(min = 0, max = 100)
        int preparation,

        @Label(vi = "Nội dung, tiến hành", en = "Conduct") @Range(min = 0, max = 100)
        int conduct,

        @Label(vi = "Nguyên tắc sinh hoạt", en = "Principles") @Range(min = 0, max = 100)
        int principles,

        @Label(vi = "Kết quả", en = "Results") @Range(min = 0, max = 100)
        int results,

        @Label(vi = "Kết thúc", en = "Closing") @Range(min = 0, max = 100)
        int closing,

        @Label(vi = "Xếp loại", en = "Level") QualityLevel level,
        @Label(vi = "Người chấm", en = "Scorer") @Nullable PersonId scorer,

        @Label(vi = "Cấp trên xác nhận", en = "Confirmed by superior") @Nullable PersonId confirmedBy,

        @Label(vi = "Biện pháp khắc phục", en = "Remedies") @Nullable @Text(2_000)
        String remedies)
        implements MeetingEvent {}

package vn.sogiamsat.query.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingMode;

/**
 * Which meetings are asked for, and in what order; what is null filters nothing.
 *
 * @param sort {@code date}, {@code recorded} or {@code unit}; with a leading hyphen from the last to the first
 */
public record MeetingFilter(
        @Schema(description = "Từ cần tìm, có dấu hoặc không dấu / words, with or without diacritics") @Nullable String q,

        @Schema(description = "Mã định danh tổ chức đảng, gồm cả cấp dưới / id of a unit, with everything below it")
        @Nullable UUID unit,

        @Schema(description = "Tháng, yyyy-MM / month", type = "string", format = "yyyy-MM") @Nullable YearMonth month,

        @Schema(type = "string", description = "regular, thematic, regular-and-thematic, extraordinary") @Nullable MeetingKind kind,

        @Schema(type = "string", description = "in-person, superior-remote, whole-cell-online") @Nullable MeetingMode mode,

        @Schema(type = "string", description = "scheduled, cancelled, opened, closed, told") @Nullable MeetingStatus status,

        @Schema(description = "date, recorded, unit; với dấu trừ là ngược lại / with a hyphen backwards") @Nullable String sort,

        @Schema(description = "Số dòng / rows, 1–100") @Nullable Integer size,

        @Schema(description = "Giá trị next của trang trước / next of the page before") @Nullable String after) {

    /** Whether anything is filtered. */
    public boolean narrows() {
        return (q != null && !q.isBlank())
                || unit != null
                || month != null
                || kind != null
                || mode != null
                || status != null;
    }
}

package vn.sogiamsat.query.event;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;

/**
 * What of the audit trail is asked for; what is null filters nothing. Days are days in Asia/Ho_Chi_Minh, both ends
 * included.
 *
 * @param person a person's id, or words of a name
 */
public record AuditFilter(
        @Schema(description = "Mã định danh tổ chức đảng, gồm cả cấp dưới / id of a unit, with everything below it")
        @Nullable UUID unit,

        @Schema(description = "Mã định danh buổi sinh hoạt / id of a meeting") @Nullable UUID meeting,

        @Schema(description = "Loại sự kiện / event type, such as vn.sogiamsat.meeting.scheduled") @Nullable String type,

        @Nullable String source,

        @Schema(description = "Mã định danh hoặc họ tên / id or words of a name") @Nullable String person,

        @Nullable LocalDate recordedFrom,
        @Nullable LocalDate recordedTo,
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,

        @Schema(description = "Chỉ sự kiện ghi nhận trễ / only events recorded late") @Nullable Boolean late,

        @Schema(
                description =
                        "withdrawn: rút lại và bị rút / withdrawals and withdrawn; conflict: mâu thuẫn / conflicts")
        @Nullable Marked marked,

        @Schema(description = "Số dòng / rows, 1–200") @Nullable Integer size,

        @Schema(description = "Giá trị next của trang trước / next of the page before") @Nullable String after) {

    /** Whether anything is filtered. */
    public boolean narrows() {
        return Stream.of(unit, meeting, recordedFrom, recordedTo, occurredFrom, occurredTo, marked)
                        .anyMatch(Objects::nonNull)
                || Boolean.TRUE.equals(late)
                || Stream.of(type, source, person).anyMatch(text -> text != null && !text.isBlank());
    }

    /** Corrections together with what they correct. */
    public enum Marked implements Labelled {
        WITHDRAWN("Rút lại và bị rút", "Withdrawals and withdrawn"),
        CONFLICT("Mâu thuẫn", "Conflicts");

        private final String vi;
        private final String en;

        Marked(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        @Override
        public String vi() {
            return vi;
        }

        @Override
        public String en() {
            return en;
        }
    }
}

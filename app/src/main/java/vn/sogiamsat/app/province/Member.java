package vn.sogiamsat.app.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member as enrolled.
 *
 * @param cell in which they were enrolled
 * @param number in that cell, from 1: the secretary, then the deputy where there is one
 * @param exemptFrom the first day on which they need not attend any more; null where they always have to
 */
record Member(
        Cell cell, int number, boolean official, @Nullable LocalDate exemptFrom) {

    String code() {
        return "MAU-DV%02d-%02d".formatted(cell.number(), number);
    }

    String name() {
        return "Đảng viên %02d-%02d (dữ liệu mẫu)".formatted(cell.number(), number);
    }

    boolean isExempt(LocalDate day) {
        return exemptFrom != null && !day.isBefore(exemptFrom);
    }
}

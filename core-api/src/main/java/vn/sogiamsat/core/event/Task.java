package vn.sogiamsat.core.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.PersonId;

/** Something a resolution gives somebody to do. */
public record Task(
        @Label(vi = "Mã nhiệm vụ", en = "Code") @Code String code,
        @Label(vi = "Nội dung", en = "Text") @Text(2_000) String text,

        @Label(vi = "Người thực hiện", en = "Person") @Nullable PersonId person,

        @Label(vi = "Thời hạn", en = "Deadline") @Nullable LocalDate deadline) {}

package vn.sogiamsat.core.event;

import org.jspecify.annotations.Nullable;

/** One record in a list of handover. */
public record HandoverItem(
        @Label(vi = "Tên hồ sơ", en = "Title") @Text(500) String title,

        @Label(vi = "SHA-256", en = "SHA-256") @Nullable @Sha256
        String sha256,

        @Label(vi = "Số trang", en = "Pages") @Range(min = 0, max = 1_000_000)
        int pages) {}

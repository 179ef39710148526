package vn.sogiamsat.core.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.StreamId;

/**
 * Two things said of the same do not agree. Both are kept.
 *
 * @param firstDigest keyed; only where one id came with two contents
 */
@EventType(
        name = "vn.sogiamsat.conflict.recorded",
        vi = "Ghi nhận mâu thuẫn",
        en = "Conflict recorded",
        external = false)
public record ConflictRecorded(
        @Label(vi = "Luồng sự kiện", en = "Stream") @FromSubject
        StreamId stream,

        @Label(vi = "Loại mâu thuẫn", en = "Kind") ConflictKind kind,
        @Label(vi = "Sự kiện thứ nhất", en = "First event") UUID first,
        @Label(vi = "Sự kiện thứ hai", en = "Second event") UUID second,

        @Label(vi = "Mã băm thứ nhất", en = "First digest") @Nullable @Text(64)
        String firstDigest,

        @Label(vi = "Mã băm thứ hai", en = "Second digest") @Nullable @Text(64)
        String secondDigest)
        implements CorrectionEvent {}

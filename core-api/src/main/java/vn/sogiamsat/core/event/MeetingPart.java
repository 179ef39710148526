package vn.sogiamsat.core.event;

import java.time.Instant;

/** One sitting of a meeting that joins several. */
public record MeetingPart(
        @Label(vi = "Loại sinh hoạt", en = "Kind") MeetingKind kind,
        @Label(vi = "Bắt đầu", en = "Start") Instant start,
        @Label(vi = "Kết thúc", en = "End") Instant end) {}

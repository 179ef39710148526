package vn.sogiamsat.core.event;

import java.util.List;

/** A sending system may send from now on. */
@EventType(
        name = "vn.sogiamsat.source.registered",
        vi = "Đăng ký nguồn gửi",
        en = "Source registered",
        external = false)
public record SourceRegistered(
        @FromSubject String sourceName,
        @Label(vi = "Tên hệ thống", en = "Title") String title,
        @Label(vi = "Loại sự kiện được gửi", en = "Types") List<String> types,

        @Label(vi = "Tổ chức đảng được gửi thay", en = "Units")
        List<String> units,

        @Label(vi = "Dấu vân tay khóa", en = "Key fingerprint") @Text(64)
        String keyFingerprint)
        implements IntakeEvent {
    public SourceRegistered {
        types = List.copyOf(types);
        units = List.copyOf(units);
    }
}

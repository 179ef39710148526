package vn.sogiamsat.core.event;

/** What kind of record is opened in an inspection. */
public enum RecordKind implements Labelled {
    MEETING("Buổi sinh hoạt", "Meeting"),
    OBLIGATION("Nghĩa vụ", "Obligation"),
    EVENT("Sự kiện", "Event"),
    DOCUMENT("Tài liệu", "Document"),
    PERSON("Hồ sơ đảng viên", "Member"),
    UNIT("Tổ chức đảng", "Unit");

    private final String vi;
    private final String en;

    RecordKind(String vi, String en) {
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

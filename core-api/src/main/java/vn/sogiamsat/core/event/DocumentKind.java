package vn.sogiamsat.core.event;

/** What a document is in the course of a meeting. */
public enum DocumentKind implements Labelled {
    INVITATION("Giấy mời", "Invitation"),
    AGENDA("Chương trình", "Agenda"),
    REPORT("Báo cáo", "Report"),
    SUPERIOR_DOCUMENT("Văn bản của cấp trên", "Document of a superior"),
    MINUTES("Biên bản", "Minutes"),
    RESOLUTION("Nghị quyết, kết luận", "Resolution"),
    ROLL_CALL("Danh sách điểm danh", "Roll call"),
    OTHER("Tài liệu khác", "Other");

    private final String vi;
    private final String en;

    DocumentKind(String vi, String en) {
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

package vn.sogiamsat.core.event;

/** The steps in the order of a cell meeting. */
public enum AgendaStep implements Labelled {
    OPENING("Tuyên bố lý do, khai mạc", "Opening"),
    SECRETARY_NAMED("Cử thư ký", "Secretary named"),
    ROLL_CALL("Điểm danh", "Roll call"),
    DUES("Thu đảng phí", "Dues"),
    PROGRAMME("Thông qua chương trình", "Programme"),
    LAST_MONTH_REVIEW("Đánh giá tháng trước", "Last month review"),
    REPORT("Trình bày báo cáo, văn bản mới", "Report"),
    ORIENTATION("Phương hướng, nhiệm vụ tháng tới", "Tasks of the coming month"),
    DISCUSSION("Thảo luận", "Discussion"),
    SELF_CRITICISM("Tự phê bình và phê bình", "Self-criticism"),
    PETITIONS_ANSWERED("Trả lời kiến nghị", "Petitions answered"),
    SUPERIOR_REMARKS("Cấp trên phát biểu chỉ đạo", "Superior remarks"),
    CONCLUSION("Kết luận", "Conclusion"),
    SCORING("Đánh giá, xếp loại", "Scoring"),
    MINUTES_READ("Đọc lại biên bản", "Minutes read");

    private final String vi;
    private final String en;

    AgendaStep(String vi, String en) {
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

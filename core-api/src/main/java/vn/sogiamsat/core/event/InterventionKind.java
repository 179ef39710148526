package vn.sogiamsat.core.event;

/** What a superior does by speaking. */
public enum InterventionKind implements Labelled {
    DIRECTION("Chỉ đạo", "Direction"),
    REMARK("Góp ý", "Remark"),
    ANSWER("Trả lời kiến nghị", "Answer"),
    INFORMATION("Thông tin thời sự", "Information");

    private final String vi;
    private final String en;

    InterventionKind(String vi, String en) {
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

package vn.sogiamsat.core.event;

/** How grave a finding is. */
public enum FindingSeverity implements Labelled {
    GOOD("Ưu điểm", "Commendable"),
    SHORTCOMING("Hạn chế, khuyết điểm", "Shortcoming"),
    VIOLATION("Dấu hiệu vi phạm", "Sign of a violation");

    private final String vi;
    private final String en;

    FindingSeverity(String vi, String en) {
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

package vn.sogiamsat.core.event;

/** The level of a meeting. */
public enum QualityLevel implements Labelled {
    GOOD("Tốt", "Good"),
    FAIR("Khá", "Fair"),
    AVERAGE("Trung bình", "Average"),
    POOR("Kém", "Poor");

    private final String vi;
    private final String en;

    QualityLevel(String vi, String en) {
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

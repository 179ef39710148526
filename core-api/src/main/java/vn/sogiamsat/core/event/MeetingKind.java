package vn.sogiamsat.core.event;

/** The kind of a meeting. */
public enum MeetingKind implements Labelled {
    REGULAR("Sinh hoạt định kỳ", "Regular"),
    THEMATIC("Sinh hoạt chuyên đề", "Thematic"),
    REGULAR_AND_THEMATIC("Sinh hoạt định kỳ kết hợp chuyên đề", "Regular and thematic"),
    EXTRAORDINARY("Họp bất thường", "Extraordinary");

    private final String vi;
    private final String en;

    MeetingKind(String vi, String en) {
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

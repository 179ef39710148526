package vn.sogiamsat.core.event;

/** Whether and how a person was there. */
public enum Presence implements Labelled {
    ON_SITE("Dự trực tiếp", "On site"),
    REMOTE("Dự trực tuyến", "Remote"),
    ABSENT_EXCUSED("Vắng có lý do", "Excused absence"),
    ABSENT_UNEXCUSED("Vắng không lý do", "Unexcused absence");

    private final String vi;
    private final String en;

    Presence(String vi, String en) {
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

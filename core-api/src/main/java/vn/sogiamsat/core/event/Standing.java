package vn.sogiamsat.core.event;

/** Whether a member may vote. */
public enum Standing implements Labelled {
    OFFICIAL("Đảng viên chính thức", "Official member"),
    PROBATIONARY("Đảng viên dự bị", "Probationary member");

    private final String vi;
    private final String en;

    Standing(String vi, String en) {
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

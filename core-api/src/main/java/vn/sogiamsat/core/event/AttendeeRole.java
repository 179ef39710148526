package vn.sogiamsat.core.event;

/** As what a person attends. */
public enum AttendeeRole implements Labelled {
    MEMBER("Đảng viên của chi bộ", "Member"),
    SUPERIOR("Cấp ủy cấp trên", "Superior"),
    GUEST("Khách mời", "Guest");

    private final String vi;
    private final String en;

    AttendeeRole(String vi, String en) {
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

package vn.sogiamsat.query.user;

import vn.sogiamsat.core.event.Labelled;

/** What a user does here. What they see is told by their units. */
public enum UserRole implements Labelled {
    INSPECTOR("Cán bộ kiểm tra", "Inspector"),
    LEADER("Lãnh đạo cấp ủy", "Leader"),
    CLERK("Cán bộ văn phòng", "Clerk"),
    ADMINISTRATOR("Quản trị hệ thống", "Administrator");

    private final String vi;
    private final String en;

    UserRole(String vi, String en) {
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

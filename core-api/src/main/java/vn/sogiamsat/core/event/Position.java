package vn.sogiamsat.core.event;

/** A position in a unit. */
public enum Position implements Labelled {
    SECRETARY("Bí thư", "Secretary"),
    DEPUTY_SECRETARY("Phó bí thư", "Deputy secretary"),
    STANDING_COMMITTEE_MEMBER("Ủy viên ban thường vụ", "Standing-committee member"),
    COMMITTEE_MEMBER("Cấp ủy viên", "Committee member");

    private final String vi;
    private final String en;

    Position(String vi, String en) {
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

package vn.sogiamsat.core.event;

/**
 * How those who attend come together. A superior who watches remotely and a cell that meets online are two different
 * things.
 */
public enum MeetingMode implements Labelled {
    IN_PERSON("Trực tiếp", "In person"),
    SUPERIOR_REMOTE("Cấp ủy cấp trên dự trực tuyến", "Superior remote"),
    WHOLE_CELL_ONLINE("Cả chi bộ sinh hoạt trực tuyến", "Whole cell online");

    private final String vi;
    private final String en;

    MeetingMode(String vi, String en) {
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

package vn.sogiamsat.core.event;

/** The level of a unit in the tree. */
public enum UnitLevel implements Labelled {
    PROVINCE("Đảng bộ tỉnh", "Province"),
    UPPER("Cấp trên trực tiếp của tổ chức cơ sở đảng", "Upper"),
    GRASSROOTS("Đảng bộ, đảng ủy cơ sở", "Grassroots"),
    CELL("Chi bộ", "Cell");

    private final String vi;
    private final String en;

    UnitLevel(String vi, String en) {
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

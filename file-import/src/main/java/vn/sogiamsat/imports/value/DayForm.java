package vn.sogiamsat.imports.value;

/** How a day was written. */
public enum DayForm {
    /** The spreadsheet keeps it as a day: nothing to be read into it, unless the spreadsheet had guessed. */
    KEPT_AS_DAY("ô kiểu ngày của bảng tính", "a cell of the spreadsheet's kind for days"),
    DAY_FIRST("dd/MM/yyyy", "dd/MM/yyyy"),
    YEAR_FIRST("yyyy-MM-dd", "yyyy-MM-dd");

    private final String vi;
    private final String en;

    DayForm(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}

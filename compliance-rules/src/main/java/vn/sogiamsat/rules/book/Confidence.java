package vn.sogiamsat.rules.book;

import vn.sogiamsat.core.event.Labelled;

/** How sure it is that the regulation says what the rule says. Shown wherever the rule is shown. */
public enum Confidence implements Labelled {
    SOURCED("Có nguồn", "Sourced"),
    ANALOGOUS("Theo văn bản tương tự, cần xác nhận", "Analogous, to be confirmed"),
    ASSUMED("Giả định, cần xác nhận", "Assumed, to be confirmed");

    private final String vi;
    private final String en;

    Confidence(String vi, String en) {
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

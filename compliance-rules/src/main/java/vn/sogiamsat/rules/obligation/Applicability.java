package vn.sogiamsat.rules.obligation;

import vn.sogiamsat.core.event.Labelled;

/** Whether a rule binds a case. */
public enum Applicability implements Labelled {
    APPLICABLE("Áp dụng", "Applicable"),
    NOT_APPLICABLE("Không áp dụng", "Not applicable"),
    /** A fact that is needed was never told, or an expression failed: said, and never counted as met. */
    NOT_EVALUATED("Chưa đánh giá được", "Not evaluated");

    private final String vi;
    private final String en;

    Applicability(String vi, String en) {
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

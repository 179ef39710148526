package vn.sogiamsat.dashboards.model;

/** Each stands for one thing, on every dashboard and on our own pages alike. */
public enum Colour {
    MET("#2f7d57"),
    LATE("#b7791f"),
    OVERDUE("#9b1c1c"),
    UNKNOWN("#8b93a1"),
    /** Of what is neither good nor bad. */
    PLAIN("#3d6a9e"),
    OTHER("#7a5c99");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}

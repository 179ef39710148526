package vn.sogiamsat.dashboards.load;

/** A Kibana that did not take the dashboards; says why and what to do, in both languages. */
public final class KibanaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    KibanaException(String vietnamese, String english) {
        super(vietnamese + "\n" + english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}

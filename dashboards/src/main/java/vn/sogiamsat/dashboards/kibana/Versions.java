package vn.sogiamsat.dashboards.kibana;

/**
 * The versions that objects say they are of: 8.12 and everything newer takes them, and brings them up to its own. With
 * newer ones an older Kibana refuses them; with none or 7.17 the import of a by-value panel fails.
 */
public final class Versions {
    public static final String DASHBOARD = "8.9.0";
    public static final String PANEL = "8.9.0";
    public static final String DATA_VIEW = "8.0.0";
    public static final String CORE = "8.8.0";

    private Versions() {}
}

package vn.sogiamsat.core.event;

/** How the roll was called. */
public enum RollCallMethod implements Labelled {
    DIRECT("Trực tiếp", "Direct"),
    APP("Trên ứng dụng", "App");

    private final String vi;
    private final String en;

    RollCallMethod(String vi, String en) {
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

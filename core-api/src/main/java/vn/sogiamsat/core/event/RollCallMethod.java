package vn.sogiamsat.core.event;

/** How it is known who was there: the roll was called, the app told, or the video bridge noted who joined. */
public enum RollCallMethod implements Labelled {
    DIRECT("Trực tiếp", "Direct"),
    APP("Trên ứng dụng", "App"),
    BRIDGE("Theo điểm cầu", "Bridge point");

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

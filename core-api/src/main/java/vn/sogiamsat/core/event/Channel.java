package vn.sogiamsat.core.event;

/** The way a notice or paper takes. */
public enum Channel implements Labelled {
    SMS("Tin nhắn", "SMS"),
    APP("Ứng dụng", "App"),
    EMAIL("Thư điện tử", "E-mail"),
    PAPER("Bản giấy", "Paper");

    private final String vi;
    private final String en;

    Channel(String vi, String en) {
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

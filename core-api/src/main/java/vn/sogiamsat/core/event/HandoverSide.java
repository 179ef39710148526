package vn.sogiamsat.core.event;

/** The side of a handover. */
public enum HandoverSide implements Labelled {
    GIVING("Bên giao", "Giving side"),
    RECEIVING("Bên nhận", "Receiving side");

    private final String vi;
    private final String en;

    HandoverSide(String vi, String en) {
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

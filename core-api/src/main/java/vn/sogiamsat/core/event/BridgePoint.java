package vn.sogiamsat.core.event;

/** A remote site of one meeting. */
public record BridgePoint(
        @Label(vi = "Mã điểm cầu", en = "Code") @Code String code,
        @Label(vi = "Tên điểm cầu", en = "Name") String name) {}

package vn.sogiamsat.log.note;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs (C2SP signed-note, section "Signature types"); both kinds are Ed25519. */
public enum KeyType {
    /** The text of a note as it is. */
    NOTE(0x01),
    /** A checkpoint together with the time (C2SP tlog-cosignature, version 1). */
    COSIGNATURE(0x04);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<KeyType> of(byte code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }
}

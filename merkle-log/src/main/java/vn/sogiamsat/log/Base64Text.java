package vn.sogiamsat.log;

import java.util.Base64;

/** Standard Base 64 (RFC 4648, section 4), read so that each value has one spelling only. */
public final class Base64Text {
    private Base64Text() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedException when it is another spelling of some bytes, or none of any */
    public static byte[] decode(String text) throws MalformedException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
        if (!encode(bytes).equals(text)) {
            throw malformed(text);
        }
        return bytes;
    }

    private static MalformedException malformed(String text) {
        return new MalformedException(
                "không phải base64: «" + Quoted.of(text) + "»", "this is not base64: «" + Quoted.of(text) + "»");
    }
}

package vn.sogiamsat.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Derives the id of an event from what its sender calls it, so that a repeated append is recognised anywhere. */
public final class EventIds {
    private EventIds() {}

    /**
     * The ledger's id of a sender's event: a UUID of version 8 (RFC 9562, section 5.8) made of the first 128 bits of
     * SHA-256(source ‖ 0x00 ‖ id), both in UTF-8.
     */
    public static UUID of(String source, String id) {
        return Uuid8.ofSha256((source + '\0' + id).getBytes(UTF_8));
    }
}

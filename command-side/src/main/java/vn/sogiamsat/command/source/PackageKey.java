package vn.sogiamsat.command.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.VerifierKey;

/**
 * A key with which a source signs packages.
 *
 * @param id eight hexadecimal digits
 * @param key the public half, a C2SP vkey whose name is the source's
 * @param revokedAt null while it is believed
 */
public record PackageKey(
        String id,
        String key,
        Instant registeredAt,
        @Nullable Instant revokedAt) {
    public boolean isActive() {
        return revokedAt == null;
    }

    public VerifierKey verifier() {
        try {
            return VerifierKey.parse(key);
        } catch (MalformedException e) {
            throw new IllegalStateException("a key was registered that is none: " + id, e);
        }
    }

    /** 64 hexadecimal digits. */
    String fingerprint() {
        return verifier().fingerprint().replace(" ", "");
    }
}

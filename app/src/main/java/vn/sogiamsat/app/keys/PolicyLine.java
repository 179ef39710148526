package vn.sogiamsat.app.keys;

import vn.sogiamsat.log.note.VerifierKey;

/** The line by which a public key is told to those who are to trust it (C2SP tlog-policy). */
public final class PolicyLine {
    private PolicyLine() {}

    /** A witness's is called by name and id: while it has two keys, a policy has to name both. */
    public static String of(VerifierKey key) {
        return switch (key.type()) {
            case NOTE -> "log " + key;
            case COSIGNATURE ->
                "witness %s/%s %s".formatted(key.name().name(), key.name().hex(), key);
        };
    }
}

package vn.sogiamsat.evidence.bundle;

import java.nio.charset.StandardCharsets;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.VerifierKey;

/** The fingerprints of keys, as people compare them by eye or read them out to each other. */
public final class KeyList {
    private static final int GROUP = 8;

    private KeyList() {}

    /** The SHA-256 of a vkey's text, in groups of eight hexadecimal digits. */
    public static String fingerprint(VerifierKey key) {
        String hex =
                Measured.of(key.toString().getBytes(StandardCharsets.UTF_8)).sha256();
        return hex.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The text of {@code keys.txt}: all keys of a policy, two lines each. */
    public static byte[] of(Policy policy) {
        StringBuilder text = new StringBuilder();
        policy.logs().forEach(log -> add(text, "log", log.key()));
        policy.witnesses()
                .forEach(witness ->
                        add(text, "witness " + witness.name(), witness.party().key()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder text, String role, VerifierKey key) {
        text.append(role).append(' ').append(key).append("\n  SHA-256 ");
        text.append(fingerprint(key)).append('\n');
    }
}

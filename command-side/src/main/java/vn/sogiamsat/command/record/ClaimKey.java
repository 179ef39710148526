package vn.sogiamsat.command.record;

import java.util.Comparator;

/**
 * What a sender calls an event: unique for ever.
 *
 * @param source registered name of the sender
 * @param id the sender's id
 */
public record ClaimKey(String source, String id) implements Comparable<ClaimKey> {
    private static final Comparator<ClaimKey> ORDER =
            Comparator.comparing(ClaimKey::source).thenComparing(ClaimKey::id);

    @Override
    public int compareTo(ClaimKey other) {
        return ORDER.compare(this, other);
    }
}

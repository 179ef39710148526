package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.FormIntake.Outcome;
import vn.sogiamsat.core.port.FormIntake.Teller;

/**
 * Takes in events of a package that a source signed and a person brings, through the intake of what the source sends
 * itself: they keep their own source and id, so that what comes by both ways is one fact. A person tells no more by a
 * package than for the own units, and by no package more than its source may send. What is wrong in form is answered
 * and kept nowhere. Facts get {@code recordedBy} {@code user:<login>} of who brought them.
 */
public interface PackageIntake {
    /** The most events at once. */
    int MOST = 1_000;

    /** The most characters at once, so that the call fits into a message between processes. */
    int MOST_CHARACTERS = 1_000_000;

    /** What is to be thought of a package; nothing is kept. */
    Judged look(Signed signed);

    /**
     * The same, before its events are taken. Where it is good, no other content is taken under its number from now on.
     *
     * @param login of the person who brings it
     */
    Judged begin(Signed signed, String login);

    /**
     * Says what {@link #take} would answer now; nothing is recorded.
     *
     * @param events each a CloudEvent in structured JSON, as the source wrote it
     * @return in order
     */
    List<Outcome> weigh(Teller by, String source, List<String> events);

    /**
     * Takes in events of a package that was begun. What is answered as recorded is on disk.
     *
     * @param digest of the package's manifest, as it was judged
     * @param events each a CloudEvent in structured JSON, as the source wrote it
     * @return what became of each, in order; all are refused where the package was not begun, or its source or key was
     *     revoked meanwhile
     */
    List<Outcome> take(Teller by, String source, String digest, List<String> events);

    /**
     * A package's manifest and what signs it, as they came.
     *
     * @param manifest the text of {@code package.json}
     * @param signature the text of {@code package.sig}
     */
    record Signed(String manifest, String signature) {}

    /**
     * What was found of a package.
     *
     * @param vi in words what is wrong and what to do; empty where it is good
     * @param digest SHA-256 of its manifest
     * @param title of the source; empty where the source is not known
     * @param key the id of the key that signed it, eight hexadecimal digits; null where it is not good
     * @param keySince when that key was registered; null where it is not good
     * @param missing earlier numbers that nobody has brought, at most {@link #MOST_MISSING}, the latest first
     * @param isKnown whether it was brought before
     */
    record Judged(
            Standing standing,
            String vi,
            String en,
            String digest,
            String title,
            @Nullable String key,
            @Nullable Instant keySince,
            List<Long> missing,
            boolean isKnown) {
        public Judged {
            missing = List.copyOf(missing);
        }
    }

    int MOST_MISSING = 20;

    /** Whether a package is believed, or why not. */
    enum Standing {
        GOOD,
        MALFORMED,
        UNKNOWN_SOURCE,
        REVOKED_SOURCE,
        NO_KEY,
        FOREIGN_KEY,
        WRONG_SIGNATURE,
        OTHER_CONTENT
    }
}

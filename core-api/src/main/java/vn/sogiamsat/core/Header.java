package vn.sogiamsat.core;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What every fact carries beside its body. Nothing evidential lives anywhere else.
 *
 * @param eventId derived from source and sourceId, see {@link EventIds}
 * @param source the sending system's registered name, or {@value #LEDGER} for facts the ledger makes itself
 * @param sourceId the sender's own id of the event; with {@code source} unique for ever
 * @param occurredAt when it happened, by the sender's word; UTC, milliseconds
 * @param recordedAt when the ledger took it in; UTC, milliseconds
 * @param recordedBy who recorded it: {@code source:<name>}, {@code user:<login>} or {@code ledger}
 * @param salt 16 random bytes as 32 hexadecimal digits, so that a hash of the payload tells nothing by guessing
 */
public record Header(
        UUID eventId,
        String source,
        String sourceId,
        Instant occurredAt,
        Instant recordedAt,
        String recordedBy,
        String salt) {

    /** The source name of facts that the ledger itself makes. */
    public static final String LEDGER = "ledger";

    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    public Header {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        if (!SALT.matcher(salt).matches()) {
            throw new IllegalArgumentException("salt must be 16 bytes in lower-case hexadecimal");
        }
    }
}

package vn.sogiamsat.command.record;

import java.time.Instant;
import java.util.HexFormat;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.event.Event;

/**
 * A fact that is ready to be put on record but for its time of recording.
 *
 * @param source the sending system, or {@value Header#LEDGER}
 * @param sourceId the sender's id; with the source claimed for ever
 * @param digest keyed digest of what was sent, 64 hexadecimal digits
 * @param occurredAt by the sender's word
 * @param recordedBy {@code source:<name>}, {@code user:<login>} or {@code ledger}
 * @param body its personal fields sealed
 */
public record Draft(String source, String sourceId, String digest, Instant occurredAt, String recordedBy, Event body) {

    /** A fact the ledger itself makes; told again under the same id it is the same fact. */
    public static Draft ofLedger(String id, Instant at, String recordedBy, Event body) {
        return new Draft(Header.LEDGER, id, HexFormat.of().formatHex(new byte[32]), at, recordedBy, body);
    }

    /** What it claims. */
    public ClaimKey key() {
        return new ClaimKey(source, sourceId);
    }
}

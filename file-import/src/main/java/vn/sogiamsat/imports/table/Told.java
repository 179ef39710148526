package vn.sogiamsat.imports.table;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a row tells the ledger.
 *
 * @param type without its revision, such as {@code vn.sogiamsat.unit.established}
 * @param subject as in a CloudEvent
 * @param time when it happened
 * @param data of the event, without what the subject says
 * @param of which two rows may not tell different things of
 */
public record Told(String type, String subject, Instant time, ObjectNode data, String of) {
    /** The same of a document whose type and size are known now; of other things, the same. */
    public Told ofFile(String mediaType, long size) {
        return data.has("mediaType")
                ? new Told(
                        type,
                        subject,
                        time,
                        data.deepCopy().put("mediaType", mediaType).put("size", size),
                        of)
                : this;
    }
}

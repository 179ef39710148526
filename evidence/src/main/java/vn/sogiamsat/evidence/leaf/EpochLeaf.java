package vn.sogiamsat.evidence.leaf;

import java.io.IOException;
import java.io.StringWriter;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.sogiamsat.log.checkpoint.Checkpoint;

/**
 * The first leaf of a log that begins anew after a restore: it says which log went before, and how far that had come at
 * least. Canonical JSON like a {@link Leaf}, and never taken for one.
 *
 * @param ledger the id of the ledger
 * @param epoch which log of the ledger begins, from 2
 * @param after the last checkpoint that is known of the log before
 */
public record EpochLeaf(String ledger, int epoch, Checkpoint after) {
    private static final int VERSION = 1;
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** The entry of the log. */
    public byte[] bytes() {
        StringWriter json = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), json)) {
            out.writeStartObject();
            out.writeNumberProperty("v", VERSION);
            out.writeStringProperty("ledger", ledger);
            out.writeNumberProperty("epoch", epoch);
            out.writeObjectPropertyStart("after");
            out.writeStringProperty("origin", after.origin());
            out.writeNumberProperty("size", after.tree().size());
            out.writeStringProperty("root", after.tree().root().base64());
            out.writeEndObject();
            out.writeEndObject();
        }
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("what was just written is no JSON", e);
        }
    }
}

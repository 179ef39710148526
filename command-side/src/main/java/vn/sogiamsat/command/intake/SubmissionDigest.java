package vn.sogiamsat.command.intake;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.command.keys.LedgerSecret;
import vn.sogiamsat.core.Json;

/**
 * Tells whether two submissions are the same: HMAC-SHA-256, keyed with the ledger's secret, of the RFC 8785 canonical
 * JSON of all context attributes and the data. The three HTTP modes give the same digest: extensions count as text, the
 * time as an instant, an absent content type as {@code application/json}.
 */
@Component
class SubmissionDigest {
    private final LedgerSecret secret;
    private final JsonMapper mapper = JsonMapper.builder().build();

    SubmissionDigest(LedgerSecret secret) {
        this.secret = secret;
    }

    /** Of everything. */
    String of(Envelope envelope) {
        ObjectNode whole = attributes(envelope);
        if (envelope.data() != null) {
            whole.set("data", envelope.data());
        }
        return digest(whole);
    }

    /** Of the attributes alone, for what is refused unread. */
    String ofAttributes(Envelope envelope) {
        return digest(attributes(envelope));
    }

    /** The event in structured JSON, as it is kept for the person who corrects it. */
    byte[] structured(Envelope envelope) {
        ObjectNode whole = attributes(envelope);
        if (envelope.data() != null) {
            whole.set("data", envelope.data());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
    }

    private ObjectNode attributes(Envelope envelope) {
        ObjectNode json = mapper.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", envelope.id());
        json.put("source", envelope.source());
        json.put("type", envelope.type());
        if (envelope.subject() != null) {
            json.put("subject", envelope.subject());
        }
        if (envelope.time() != null) {
            json.put("time", Json.text(envelope.time().toInstant()));
        }
        json.put("datacontenttype", envelope.contentType());
        if (envelope.dataSchema() != null) {
            json.put("dataschema", envelope.dataSchema());
        }
        envelope.extensions().forEach(json::put);
        return json;
    }

    private String digest(ObjectNode json) {
        String text = mapper.writeValueAsString(json);
        try {
            return secret.digest(new JsonCanonicalizer(text).getEncodedUTF8());
        } catch (IOException notCanonical) {
            // A number beyond a double has no canonical form; no schema of ours lets it pass either.
            return secret.digest(text);
        }
    }
}

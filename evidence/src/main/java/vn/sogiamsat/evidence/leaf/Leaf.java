package vn.sogiamsat.evidence.leaf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;

/**
 * What the log holds of an event: canonical JSON (RFC 8785) of what the store keeps beside the payload, and of the
 * payload its SHA-256. The payload is salted by its own header, so that nobody finds out by guessing what it says.
 * Everything is as it is stored, text for text: nothing may change a hash that was ever published.
 *
 * @param ledger the id of the ledger
 * @param event the id of the event
 * @param stream which meeting, unit, person or source it belongs to
 * @param seq its place in the stream, from 0
 * @param type what kind of event
 * @param rev which revision of that kind's form
 * @param recordedAt when the ledger recorded it, as the store spells it
 * @param payload the SHA-256 of the stored payload, in 64 hexadecimal digits
 */
public record Leaf(
        String ledger,
        String event,
        String stream,
        long seq,
        String type,
        String rev,
        String recordedAt,
        String payload) {
    private static final int VERSION = 1;
    private static final int HASH_DIGITS = 64;
    private static final int MOST_ARE_SHORTER = 512;
    /** Larger whole numbers have no spelling of their own in RFC 8785, section 3.2.2.3. */
    private static final long LARGEST_WHOLE = (1L << 53) - 1;

    private static final Set<String> FIELDS =
            Set.of("v", "ledger", "event", "stream", "seq", "type", "rev", "recordedAt", "payload");
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The SHA-256 of stored bytes, as a leaf has it. */
    public static String digest(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * The entry of the log. Written here field by field in the order of RFC 8785, since a verification makes one for
     * each event that was ever stored.
     */
    public byte[] bytes() {
        StringBuilder json = new StringBuilder(MOST_ARE_SHORTER);
        json.append('{');
        field(json, "event", event);
        field(json, "ledger", ledger);
        field(json, "payload", payload);
        field(json, "recordedAt", recordedAt);
        field(json, "rev", rev);
        json.append("\"seq\":").append(seq).append(',');
        field(json, "stream", stream);
        field(json, "type", type);
        json.append("\"v\":").append(VERSION).append('}');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":");
        CanonicalString.append(json, value);
        json.append(',');
    }

    /** @throws MalformedException when it is no leaf of this form, or not spelled as {@link #bytes} spells it */
    public static Leaf parse(byte[] entry) throws MalformedException {
        Map<String, String> fields = fields(entry);
        if (!fields.keySet().equals(FIELDS)
                || !String.valueOf(VERSION).equals(fields.get("v"))
                || get(fields, "payload").length() != HASH_DIGITS) {
            throw malformed();
        }
        long seq = Decimal.parse(get(fields, "seq"));
        if (seq > LARGEST_WHOLE) {
            throw malformed();
        }
        Leaf leaf = new Leaf(
                get(fields, "ledger"),
                get(fields, "event"),
                get(fields, "stream"),
                seq,
                get(fields, "type"),
                get(fields, "rev"),
                get(fields, "recordedAt"),
                get(fields, "payload"));
        if (!Arrays.equals(leaf.bytes(), entry)) {
            throw malformed();
        }
        return leaf;
    }

    private static Map<String, String> fields(byte[] entry) throws MalformedException {
        Map<String, String> fields = new TreeMap<>();
        String text = new String(entry, StandardCharsets.UTF_8);
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                if (!in.nextToken().isScalarValue()) {
                    throw malformed();
                }
                fields.put(name, in.getString());
            }
            if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
                throw malformed();
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        return fields;
    }

    private static String get(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static MalformedException malformed() {
        return new MalformedException(
                "không phải mục của sổ ở dạng JSON chuẩn (RFC 8785) với đủ các trường",
                "this is no entry of a ledger: canonical JSON (RFC 8785) with all its fields");
    }
}

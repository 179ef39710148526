package vn.sogiamsat.imports.packaged;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.imports.value.Said;

/**
 * A line of a package's events.
 *
 * @param number from 1
 * @param json as it stands there; empty where it cannot be read
 * @param id of the event, empty where it has none; as the following three
 * @param subject what it is about
 * @param documents digests that may be of documents it names
 * @param wrong why it is no event; empty where it may be one
 */
public record PackagedEvent(
        long number,
        String json,
        String id,
        String source,
        String type,
        String subject,
        Set<String> documents,
        boolean isStateSecret,
        Optional<Said> wrong) {
    private static final Pattern DIGEST = Pattern.compile("\"([0-9a-f]{64})\"");
    private static final int LONGEST_SHOWN = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public PackagedEvent {
        documents = Set.copyOf(documents);
    }

    static PackagedEvent of(long number, String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            return notOne(number, "Dòng không phải JSON", "the line is not JSON");
        }
        if (!(node instanceof ObjectNode event)) {
            return notOne(number, "Dòng không phải một CloudEvent", "the line is no CloudEvent");
        }
        Set<String> documents = new LinkedHashSet<>();
        Matcher digests = DIGEST.matcher(line);
        while (digests.find()) {
            documents.add(digests.group(1));
        }
        return new PackagedEvent(
                number,
                line,
                text(event, "id"),
                text(event, "source"),
                text(event, "type"),
                text(event, "subject"),
                documents,
                Classification.namesStateSecret(text(event, "dataclassification")),
                Optional.empty());
    }

    /** In the place of an event: a document that none names. */
    public static PackagedEvent unnamed(String sha256, @Nullable String fileName) {
        String some = sha256.substring(0, 8);
        String name = fileName == null ? some + "…" : fileName;
        return notOne(
                0,
                "Tài liệu “%s” không có sự kiện nào nhắc đến; không được giữ lại".formatted(name),
                "the document “%s” is named by no event; it is not kept".formatted(name));
    }

    static PackagedEvent notOne(long number, String vi, String en) {
        return new PackagedEvent(number, "", "", "", "", "", Set.of(), false, Optional.of(new Said(vi, en)));
    }

    private static String text(ObjectNode event, String name) {
        JsonNode value = event.get(name);
        return value == null ? "" : Texts.beginning(value.asString(""), LONGEST_SHOWN);
    }
}

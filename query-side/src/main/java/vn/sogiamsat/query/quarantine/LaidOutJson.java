package vn.sogiamsat.query.quarantine;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON text as people read it, one value a line, with the line on which each value begins. Nothing but the blanks
 * between values differs in meaning from what was given: numbers lose no digit, and a name that comes twice comes
 * twice.
 *
 * @param text as it was given where it is not JSON
 */
record LaidOutJson(String text, Map<String, Integer> lines) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    LaidOutJson {
        lines = Map.copyOf(lines);
    }

    static LaidOutJson of(String json) {
        try {
            String text = layOut(json);
            return new LaidOutJson(text, lines(text));
        } catch (JacksonException e) {
            return new LaidOutJson(json, Map.of());
        }
    }

    /**
     * The line, counted from 1, of the value a JSON pointer names; of the nearest value around it where it names none,
     * such as a field that is missing.
     */
    int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return 1;
    }

    private static String layOut(String json) {
        StringWriter out = new StringWriter(json.length() * 2);
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try (JsonParser parser = MAPPER.createParser(json);
                JsonGenerator generator = MAPPER.writer().with(printer).createGenerator(out)) {
            if (parser.nextToken() == null) {
                return json;
            }
            generator.copyCurrentStructureExact(parser);
            generator.flush();
            return parser.nextToken() == null ? out.toString() : json;
        }
    }

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    lines.putIfAbsent(
                            parser.streamReadContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }
}

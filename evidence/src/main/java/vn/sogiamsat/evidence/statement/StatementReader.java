package vn.sogiamsat.evidence.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.TreeHead;

/** Reads a statement's text. What is not spelled as it would be written is refused. */
final class StatementReader {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int FIELDS_OF_EVENT = 4;

    private final String[] lines;
    private int at;

    private StatementReader(String text) {
        this.lines = text.split("\n", -1);
    }

    static Statement read(String text) throws MalformedException {
        StatementReader reader = new StatementReader(text);
        try {
            Statement statement = reader.statement();
            if (!statement.text().equals(text)) {
                throw reader.malformed();
            }
            return statement;
        } catch (DateTimeException e) {
            throw reader.malformed();
        }
    }

    private Statement statement() throws MalformedException {
        if (!lines[at].equals(StatementWriter.FORMAT)) {
            throw malformed();
        }
        at++;
        next("answer");
        String id = word(next("id"));
        String ledger = word(next("ledger"));
        String origin = word(next("log"));
        TreeHead tree = new TreeHead(Decimal.parse(next("size")), Hash.parse(next("root")));
        long events = Decimal.parse(next("events"));
        Instant madeAt = Instant.parse(next("made"));
        String by = quoted(next("by"));
        String reason = quoted(next("reason"));
        Question question = switch (next("asked")) {
            case "numbers" -> numbers();
            case "facts" -> facts();
            default -> throw malformed();
        };
        return new Statement(id, ledger, origin, tree, events, madeAt, by, reason, question, answer(question));
    }

    private Question numbers() throws MalformedException {
        return new Question.Numbers(
                quoted(next("source")), quoted(next("prefix")), Decimal.parse(next("from")), Decimal.parse(next("to")));
    }

    private Question facts() throws MalformedException {
        String[] unit = split(next("unit"), 2);
        boolean below = next("below").equals("yes");
        return new Question.Facts(
                quoted(unit[1]),
                unit[0],
                below,
                words(all("counts")),
                words(all("type")),
                LocalDate.parse(next("from")),
                LocalDate.parse(next("to")));
    }

    private Statement.Answer answer(Question question) throws MalformedException {
        boolean isOfNumbers = question instanceof Question.Numbers;
        long count = Decimal.parse(next("count"));
        List<Statement.Found> listed = new ArrayList<>();
        for (String line : all("event")) {
            listed.add(found(line, isOfNumbers));
        }
        if (!isOfNumbers) {
            return new Statement.Answer(count, listed, List.of(), 0, List.of(), Decimal.parse(next("waiting")));
        }
        List<Statement.Range> missing = new ArrayList<>();
        for (String line : all("missing")) {
            String[] range = split(line, 2);
            missing.add(new Statement.Range(Decimal.parse(range[0]), Decimal.parse(range[1])));
        }
        long besideCount = Decimal.parse(next("beside"));
        List<Statement.Beside> beside = new ArrayList<>();
        for (String line : all("submission")) {
            String[] told = split(line, FIELDS_OF_EVENT);
            beside.add(new Statement.Beside(Decimal.parse(told[0]), told[1], told[2], quoted(told[3])));
        }
        return new Statement.Answer(count, listed, missing, besideCount, beside, 0);
    }

    private Statement.Found found(String line, boolean hasId) throws MalformedException {
        String rest = line;
        boolean conflict = rest.endsWith(StatementWriter.CONFLICT);
        rest = conflict ? rest.substring(0, rest.length() - StatementWriter.CONFLICT.length()) : rest;
        boolean withdrawn = rest.endsWith(StatementWriter.WITHDRAWN);
        rest = withdrawn ? rest.substring(0, rest.length() - StatementWriter.WITHDRAWN.length()) : rest;
        String[] told = split(rest, hasId ? FIELDS_OF_EVENT : FIELDS_OF_EVENT - 1);
        return new Statement.Found(
                Decimal.parse(told[0]), told[1], word(told[2]), hasId ? quoted(told[3]) : null, withdrawn, conflict);
    }

    private List<String> all(String name) {
        List<String> values = new ArrayList<>();
        while (at < lines.length && lines[at].startsWith(name + " ")) {
            values.add(lines[at].substring(name.length() + 1));
            at++;
        }
        return values;
    }

    private String next(String name) throws MalformedException {
        if (at >= lines.length || !lines[at].startsWith(name + " ")) {
            throw malformed();
        }
        return lines[at++].substring(name.length() + 1);
    }

    private List<String> words(List<String> values) throws MalformedException {
        for (String value : values) {
            word(value);
        }
        return values;
    }

    private String word(String value) throws MalformedException {
        if (value.isEmpty() || value.indexOf(' ') >= 0) {
            throw malformed();
        }
        return value;
    }

    private String[] split(String value, int fields) throws MalformedException {
        String[] parts = value.split(" ", fields);
        if (parts.length != fields) {
            throw malformed();
        }
        return parts;
    }

    private String quoted(String value) throws MalformedException {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), value)) {
            if (in.nextToken() == JsonToken.VALUE_STRING) {
                String text = in.getString();
                if (in.nextToken() == null) {
                    return text;
                }
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        throw malformed();
    }

    private MalformedException malformed() {
        int line = Math.min(at, lines.length - 1);
        return new MalformedException(
                "không phải xác nhận không có sự kiện ở dạng " + StatementWriter.FORMAT + "; xem dòng " + (line + 1)
                        + ": «" + Quoted.of(lines[line]) + "»",
                "this is no statement of absence of the form " + StatementWriter.FORMAT + "; see line " + (line + 1)
                        + ": «" + Quoted.of(lines[line]) + "»");
    }
}

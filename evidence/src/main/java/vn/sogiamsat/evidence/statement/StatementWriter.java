package vn.sogiamsat.evidence.statement;

import java.util.List;
import java.util.stream.Stream;
import vn.sogiamsat.evidence.leaf.CanonicalString;

/** Writes a statement's text: a line for each thing, its name first. */
final class StatementWriter {
    static final String FORMAT = "so-giam-sat/absence/v1";
    static final String WITHDRAWN = " withdrawn";
    static final String CONFLICT = " conflict";

    private final StringBuilder text = new StringBuilder();

    private StatementWriter() {}

    static String write(Statement statement) {
        StatementWriter writer = new StatementWriter();
        writer.head(statement);
        switch (statement.question()) {
            case Question.Numbers numbers -> writer.numbers(numbers);
            case Question.Facts facts -> writer.facts(facts);
        }
        writer.answer(statement);
        meaning().forEach(line -> writer.text.append(line).append('\n'));
        return writer.text.toString();
    }

    static List<String> meaning() {
        return Stream.of(Meaning.PROVEN_VI, Meaning.UNPROVEN_VI, Meaning.PROVEN_EN, Meaning.UNPROVEN_EN)
                .flatMap(List::stream)
                .map(line -> "# " + line)
                .toList();
    }

    /** The answer in a sentence; the lines below it have it in full. */
    static String sentence(Statement statement) {
        long count = statement.answer().count();
        return (count == 0 ? "no such event was recorded" : count + " such events were recorded") + " up to position "
                + (statement.events() - 1);
    }

    private void head(Statement statement) {
        text.append(FORMAT).append('\n');
        line("answer", sentence(statement));
        line("id", statement.id());
        line("ledger", statement.ledger());
        line("log", statement.origin());
        line("size", statement.tree().size());
        line("root", statement.tree().root().base64());
        line("events", statement.events());
        line("made", statement.madeAt());
        line("by", CanonicalString.of(statement.madeBy()));
        line("reason", CanonicalString.of(statement.reason()));
    }

    private void numbers(Question.Numbers asked) {
        line("asked", "numbers");
        line("source", CanonicalString.of(asked.source()));
        line("prefix", CanonicalString.of(asked.prefix()));
        line("from", asked.from());
        line("to", asked.to());
    }

    private void facts(Question.Facts asked) {
        line("asked", "facts");
        line("unit", asked.unit() + " " + CanonicalString.of(asked.code()));
        line("below", asked.below() ? "yes" : "no");
        asked.units().forEach(unit -> line("counts", unit));
        asked.types().forEach(type -> line("type", type));
        line("from", asked.from());
        line("to", asked.to());
    }

    private void answer(Statement statement) {
        Statement.Answer answer = statement.answer();
        line("count", answer.count());
        answer.listed()
                .forEach(found -> line(
                        "event",
                        found.position() + " " + found.event() + " " + found.type()
                                + (found.sourceId() == null ? "" : " " + CanonicalString.of(found.sourceId()))
                                + (found.withdrawn() ? WITHDRAWN : "")
                                + (found.conflict() ? CONFLICT : "")));
        if (statement.question() instanceof Question.Numbers) {
            answer.missing().forEach(range -> line("missing", range.from() + " " + range.to()));
            line("beside", answer.besideCount());
            answer.beside()
                    .forEach(each -> line(
                            "submission",
                            each.position() + " " + each.event() + " " + each.type() + " "
                                    + CanonicalString.of(each.sourceId())));
        } else {
            line("waiting", answer.waiting());
        }
    }

    private void line(String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}

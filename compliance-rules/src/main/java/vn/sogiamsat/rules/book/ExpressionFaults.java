package vn.sogiamsat.rules.book;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Says in words, and at its place in the file, what CEL found wrong with an expression. */
final class ExpressionFaults {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(\\w*)'.*", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\w++(?:\\.\\w++(?!\\())*");

    private final Set<String> broken;
    private final Lines lines;

    ExpressionFaults(Set<String> broken, Lines lines) {
        this.broken = broken;
        this.lines = lines;
    }

    void tell(Cursor cursor, ScalarNode node, String text, Expressions.Mistake mistake, Vocabulary vocabulary) {
        Matcher undeclared = UNDECLARED.matcher(mistake.message());
        Optional<Words> words = mistake.words() != null
                ? Optional.of(mistake.words())
                : undeclared.matches()
                        ? undeclared(name(text, mistake, undeclared.group(1)), vocabulary, mistake.message())
                        : Optional.of(quoted(mistake.message()));
        words.ifPresent(said -> cursor.report()
                .add(
                        cursor.rule(),
                        ScalarPlaces.of(lines, node, mistake.line(), mistake.column()),
                        said.vi(),
                        said.en()));
    }

    private static Words quoted(String message) {
        return new Words(
                "Biểu thức sai; CEL báo: “%s”. Các từ và phép tính dùng được có trong docs/rulebooks.md."
                        .formatted(message),
                "The expression is wrong; CEL says: “%s”. Words and operators are in docs/rulebooks.md."
                        .formatted(message));
    }

    /** Empty where another fault, told already, is the cause. */
    private Optional<Words> undeclared(String name, Vocabulary vocabulary, String message) {
        if (name.startsWith(Expression.PARAMETER)) {
            String parameter = name.substring(Expression.PARAMETER.length());
            return broken.contains(parameter)
                    ? Optional.empty()
                    : Optional.of(new Words(
                            "Không có tham số %s; hãy khai báo dưới parameters. CEL báo: “%s”."
                                    .formatted(Report.quote(parameter), message),
                            "There is no parameter %s; declare it under parameters. CEL says: “%s”."
                                    .formatted(Report.quote(parameter), message)));
        }
        String usable = vocabulary.words().stream()
                .map(word -> word.group() + ".…")
                .distinct()
                .collect(Collectors.joining(", "));
        String quoted = Report.quote(name);
        return Optional.of(
                Word.of(name).isPresent()
                        ? new Words(
                                "Từ %s không dùng được ở chỗ này; ở đây chỉ dùng: %s, param.…. CEL báo: “%s”."
                                        .formatted(quoted, usable, message),
                                "The word %s may not be used in this place; here are only: %s, param.…. CEL says: “%s”."
                                        .formatted(quoted, usable, message))
                        : new Words(
                                "Không có từ hay hàm %s; ở đây dùng được: %s, param.… (xem docs/rulebooks.md). CEL báo: “%s”."
                                        .formatted(quoted, usable, message),
                                "There is no word or function %s; here are: %s, param.… (see docs/rulebooks.md). CEL says: “%s”."
                                        .formatted(quoted, usable, message)));
    }

    /** The whole name of which CEL tells only the beginning; for a function, CEL's place is behind the name. */
    private static String name(String text, Expressions.Mistake mistake, String beginning) {
        String[] parts = text.split("\n", -1);
        String line = mistake.line() <= parts.length ? parts[mistake.line() - 1] : "";
        int length = line.codePointCount(0, line.length());
        String rest = line.substring(line.offsetByCodePoints(0, Math.min(mistake.column(), length)));
        Matcher matcher = NAME.matcher(rest);
        return rest.startsWith(beginning) && matcher.lookingAt() ? matcher.group() : beginning;
    }
}

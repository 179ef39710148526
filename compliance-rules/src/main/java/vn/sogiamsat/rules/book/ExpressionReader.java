package vn.sogiamsat.rules.book;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the expressions of one rulebook and knows which parameters they use. */
final class ExpressionReader {
    private static final Pattern PARAMETER = Pattern.compile("\\bparam\\s*\\.\\s*([a-z][a-z0-9_]*)");

    private final Expressions expressions;
    private final ExpressionFaults faults;
    private final Set<String> used = new HashSet<>();

    /** @param broken names of parameters that have faults of their own */
    ExpressionReader(Expressions expressions, Set<String> broken, Lines lines) {
        this.expressions = expressions;
        this.faults = new ExpressionFaults(broken, lines);
    }

    boolean uses(String parameter) {
        return used.contains(parameter);
    }

    /** @param vocabulary null where it is not known, because of another fault: nothing is checked then */
    @Nullable Expression read(@Nullable Cursor cursor, @Nullable Vocabulary vocabulary, ValueType type) {
        if (cursor == null) {
            return null;
        }
        // A bare number or truth value is an expression too, so that nobody needs to know why it would want quotes.
        boolean bare = cursor.is(Shape.INTEGER) || cursor.is(Shape.BOOLEAN);
        if (!bare && !(cursor.expect(Shape.TEXT) && cursor.expectCharacters())) {
            return null;
        }
        String text = cursor.raw().stripTrailing();
        if (text.isEmpty()) {
            cursor.fault(
                    "Biểu thức trống; cần một biểu thức CEL kiểu %s.".formatted(type.title()),
                    "The expression is empty; one in CEL of type %s is needed.".formatted(type.title()));
            return null;
        }
        Expression expression = vocabulary == null ? null : compile(cursor, text, vocabulary, type);
        if (expression != null) {
            used.addAll(expression.parameters());
        } else {
            // What does not compile still shows what it means to use.
            PARAMETER.matcher(text).results().forEach(match -> used.add(match.group(1)));
        }
        return expression;
    }

    /** Like {@link #read}; {@code true} where there is no such field. */
    @Nullable Expression condition(@Nullable Cursor cursor, @Nullable Vocabulary vocabulary) {
        if (cursor != null) {
            return read(cursor, vocabulary, ValueType.BOOL);
        }
        try {
            return vocabulary == null ? null : expressions.compile("true", vocabulary, ValueType.BOOL);
        } catch (Expressions.MistakenException e) {
            throw new IllegalStateException("CEL does not know true", e);
        }
    }

    private @Nullable Expression compile(Cursor cursor, String text, Vocabulary vocabulary, ValueType type) {
        try {
            return expressions.compile(text, vocabulary, type);
        } catch (Expressions.MistakenException e) {
            e.mistakes().forEach(mistake -> faults.tell(cursor, (ScalarNode) cursor.node(), text, mistake, vocabulary));
            return null;
        }
    }
}

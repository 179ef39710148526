package vn.sogiamsat.rules.book;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A condition or amount in CEL, type-checked. Thread-safe. */
public final class Expression {
    static final String PARAMETER = "param.";

    private final String text;
    private final CelRuntime.Program program;
    private final Map<Long, String> names;
    private final Set<Word> words;

    Expression(String text, CelAbstractSyntaxTree ast, CelRuntime.Program program) {
        this.text = text;
        this.program = program;
        this.names = names(ast);
        EnumSet<Word> used = EnumSet.noneOf(Word.class);
        names.values().forEach(name -> Word.of(name).ifPresent(used::add));
        this.words = Set.copyOf(used);
    }

    /** What came of an evaluation. */
    public sealed interface Outcome {}

    /** @param value of the type the place demands */
    public record Value(Object value) implements Outcome {}

    /** @param words the words that would be needed and that no fact tells, in order */
    public record Missing(List<Word> words) implements Outcome {}

    /** @param reason in CEL's own words, such as a division by zero */
    public record Failed(String reason) implements Outcome {}

    /** As the rulebook has it. */
    public String text() {
        return text;
    }

    /** The words it uses. */
    public Set<Word> words() {
        return words;
    }

    /** The parameters it uses, without {@code param.}. */
    public Set<String> parameters() {
        TreeSet<String> used = new TreeSet<>();
        names.values().stream()
                .filter(name -> name.startsWith(PARAMETER))
                .forEach(name -> used.add(name.substring(PARAMETER.length())));
        return used;
    }

    /** Evaluates. Nothing is guessed, and nothing is thrown: what cannot be evaluated comes back as such. */
    public Outcome evaluate(Values values, Map<String, Object> parameters) {
        Object result;
        try {
            result = program.eval((String name) -> find(name, values, parameters));
        } catch (CelEvaluationException e) {
            return new Failed(e.getErrorCode().name() + ": " + e.getMessage());
        }
        return result instanceof CelUnknownSet unknown
                ? new Missing(missing(unknown.unknownExprIds()))
                : new Value(result);
    }

    private static Optional<Object> find(String name, Values values, Map<String, Object> parameters) {
        return name.startsWith(PARAMETER)
                ? Optional.ofNullable(parameters.get(name.substring(PARAMETER.length())))
                : Word.of(name).flatMap(values::get);
    }

    private List<Word> missing(Collection<Long> ids) {
        EnumSet<Word> missing = EnumSet.noneOf(Word.class);
        ids.forEach(id -> Optional.ofNullable(names.get(id)).flatMap(Word::of).ifPresent(missing::add));
        return List.copyOf(missing);
    }

    private static Map<Long, String> names(CelAbstractSyntaxTree ast) {
        Map<Long, String> names = new HashMap<>();
        CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .map(CelExpr::id)
                .forEach(id -> {
                    String name = ast.getReferenceMap().containsKey(id)
                            ? Objects.requireNonNull(ast.getReferenceMap().get(id))
                                    .name()
                            : "";
                    if (name.startsWith(PARAMETER) || Word.of(name).isPresent()) {
                        names.put(id, name);
                    }
                });
        return Map.copyOf(names);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Expression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

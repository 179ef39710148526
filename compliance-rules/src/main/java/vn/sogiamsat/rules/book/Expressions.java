package vn.sogiamsat.rules.book;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of one rulebook, within bounds that no text and no list can exceed. */
final class Expressions {
    private static final CelOptions BOUNDS = CelOptions.current()
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(40)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(200)
            .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(BOUNDS).build();
    private final Map<Vocabulary, CelCompiler> compilers = new EnumMap<>(Vocabulary.class);

    Expressions(Collection<Parameter> parameters) {
        for (Vocabulary vocabulary : Vocabulary.values()) {
            CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                    .setOptions(BOUNDS)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
            vocabulary
                    .words()
                    .forEach(word -> builder.addVar(word.title(), word.type().cel()));
            parameters.forEach(parameter -> builder.addVar(
                    Expression.PARAMETER + parameter.name(), parameter.type().cel()));
            compilers.put(vocabulary, builder.build());
        }
    }

    /**
     * @param line within the expression, from 1; column likewise, from 0
     * @param found the type that the expression gives instead of the needed one; null where something else is wrong
     */
    record Mistake(
            int line, int column, String message, @Nullable String found) {
        Mistake(int line, int column, String message) {
            this(line, column, message, null);
        }
    }

    /** A text that is no expression, or not of the type that is needed. */
    static final class MistakenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Mistake> mistakes;

        MistakenException(List<Mistake> mistakes) {
            super(mistakes.toString());
            this.mistakes = List.copyOf(mistakes);
        }

        List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /** @throws MistakenException when it does not compile, or to another type */
    Expression compile(String text, Vocabulary vocabulary, ValueType type) throws MistakenException {
        CelValidationResult result =
                Objects.requireNonNull(compilers.get(vocabulary)).compile(text);
        if (result.hasError()) {
            throw new MistakenException(
                    result.getErrors().stream().map(Expressions::mistake).toList());
        }
        try {
            if (!result.getAst().getResultType().equals(type.cel())) {
                throw new MistakenException(List.of(new Mistake(
                        1,
                        0,
                        "gives " + result.getAst().getResultType().name() + ", and " + type.title() + " is needed here",
                        result.getAst().getResultType().name())));
            }
            return new Expression(text, result.getAst(), runtime.createProgram(result.getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new MistakenException(List.of(new Mistake(1, 0, String.valueOf(e.getMessage()))));
        }
    }

    private static Mistake mistake(CelIssue issue) {
        return new Mistake(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(0, issue.getSourceLocation().getColumn()),
                issue.getMessage());
    }
}

package vn.sogiamsat.rules.book;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of one rulebook, within bounds that no text and no list can exceed. */
final class Expressions {
    /** Each round can make a text or list many times longer: the number of steps alone does not bound memory. */
    private static final int MOST_ROUNDS = 2;

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
     * @param words what is wrong beyond what CEL can tell; null where the message is CEL's
     */
    record Mistake(
            int line, int column, String message, @Nullable Words words) {
        Mistake(int line, int column, String message) {
            this(line, column, message, null);
        }

        /** Of the expression as a whole. */
        Mistake(Words words) {
            this(1, 0, words.en(), words);
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
            String found = result.getAst().getResultType().name();
            if (!result.getAst().getResultType().equals(type.cel())) {
                throw new MistakenException(List.of(new Mistake(new Words(
                        "Biểu thức cho kết quả kiểu %s; ở đây cần kiểu %s.".formatted(found, type.title()),
                        "The expression gives %s; %s is needed here.".formatted(found, type.title())))));
            }
            if (rounds(result.getAst()) > MOST_ROUNDS) {
                throw new MistakenException(List.of(new Mistake(new Words(
                        "all, exists, filter, map lồng hoặc nối nhau quá %d lần; hãy tách bớt.".formatted(MOST_ROUNDS),
                        "all, exists, filter, map lie within or follow each other more than %d times; use fewer."
                                .formatted(MOST_ROUNDS)))));
            }
            return new Expression(text, result.getAst(), runtime.createProgram(result.getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new MistakenException(List.of(new Mistake(1, 0, String.valueOf(e.getMessage()))));
        }
    }

    /** How many comprehensions lie within each other; one that follows another has that one within itself. */
    private static long rounds(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(Expressions::isRound)
                .mapToLong(
                        node -> 1 + parents(node).filter(Expressions::isRound).count())
                .max()
                .orElse(0);
    }

    private static Stream<CelNavigableExpr> parents(CelNavigableExpr node) {
        return Stream.iterate(node.parent(), Optional::isPresent, parent -> parent.flatMap(CelNavigableExpr::parent))
                .flatMap(Optional::stream);
    }

    private static boolean isRound(CelNavigableExpr node) {
        return node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION;
    }

    private static Mistake mistake(CelIssue issue) {
        return new Mistake(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(0, issue.getSourceLocation().getColumn()),
                issue.getMessage());
    }
}

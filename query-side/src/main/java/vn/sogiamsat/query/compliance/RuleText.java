package vn.sogiamsat.query.compliance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.rules.book.Confidence;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.Expression;
import vn.sogiamsat.rules.book.Parameter;
import vn.sogiamsat.rules.book.Rule;

/**
 * A rule in words.
 *
 * @param id as {@code rulebook/rule}
 * @param book where it stands; null where no adopted text has it: of the standing rulebook, or of one that is gone
 * @param rule null where nobody has its text
 */
record RuleText(String id, @Nullable Adopted book, @Nullable Rule rule) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}/[A-Za-z][A-Za-z0-9-]{0,31}");

    /** @throws ProblemException when this cannot be the id of a rule */
    static String checked(String id) {
        if (!FORM.matcher(id.strip()).matches()) {
            throw ProblemException.badRequest("bad-value", "rule", id);
        }
        return id.strip();
    }

    /** The thresholds it uses, by name. */
    public List<Parameter> parameters() {
        if (rule == null || book == null || book.book() == null) {
            return List.of();
        }
        var known = book.book().parameters();
        return expressions(rule.demand())
                .flatMap(expression -> expression.parameters().stream())
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Parameter::name))
                .toList();
    }

    /** The least sure of the rule and its thresholds; null where the text is not known. */
    public @Nullable Confidence confidence() {
        return rule == null
                ? null
                : Stream.concat(
                                Stream.of(rule.confidence()),
                                parameters().stream().map(Parameter::confidence))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /**
     * The least sure of what the required number is made of; null where the text is not known, or nothing is counted.
     */
    public @Nullable Confidence ofRequired() {
        return rule != null && rule.demand() instanceof Demand.Count count
                ? least(Stream.of(count.applies(), count.atLeast()))
                : confidence();
    }

    /** The least sure of what decides whether something counts; null likewise. */
    public @Nullable Confidence ofCounted() {
        return rule != null && rule.demand() instanceof Demand.Count count
                ? least(Stream.of(count.counts()))
                : confidence();
    }

    private @Nullable Confidence least(Stream<Expression> expressions) {
        Set<String> names = new HashSet<>();
        expressions.forEach(expression -> names.addAll(expression.parameters()));
        return rule == null
                ? null
                : Stream.concat(
                                Stream.of(rule.confidence()),
                                parameters().stream()
                                        .filter(parameter -> names.contains(parameter.name()))
                                        .map(Parameter::confidence))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** Whether a mark has to stand beside it: always, but where everything has a source. */
    public boolean marked() {
        return confidence() != Confidence.SOURCED;
    }

    private static Stream<Expression> expressions(Demand demand) {
        return switch (demand) {
            case Demand.Count count -> Stream.of(count.applies(), count.counts(), count.atLeast());
            case Demand.Deadline deadline -> Stream.of(deadline.applies(), deadline.due(), deadline.met());
            case Demand.Check check -> Stream.of(check.applies(), check.holds());
            case Demand.Streak streak -> Stream.of(streak.applies(), streak.counts(), streak.atMost());
        };
    }
}

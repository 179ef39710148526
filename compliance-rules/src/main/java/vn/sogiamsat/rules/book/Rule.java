package vn.sogiamsat.rules.book;

import java.util.List;

/**
 * One rule of a rulebook.
 *
 * @param id within its rulebook, such as {@code R05}
 * @param demands in plain words, what is demanded
 * @param shortfall in plain words, why a case fell short
 * @param appliesTo codes of the units, each with everything below it, in which it applies; empty for everywhere
 */
public record Rule(
        String id,
        Words title,
        Words demands,
        Words shortfall,
        Citation citation,
        Confidence confidence,
        SubjectKind subject,
        List<String> appliesTo,
        Demand demand) {
    public Rule {
        appliesTo = List.copyOf(appliesTo);
    }
}

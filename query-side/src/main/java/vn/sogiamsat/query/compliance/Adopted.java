package vn.sogiamsat.query.compliance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.book.Parameter;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.Rulebook;

/**
 * A rulebook as it was adopted, read.
 *
 * @param text in YAML
 * @param book null where the text is no rulebook: then it has no effect
 */
record Adopted(AdoptedDoc doc, String text, @Nullable Rulebook book) {
    public String id() {
        return doc.rulebook().id();
    }

    public UUID event() {
        return doc.event();
    }

    /** Each of its rules with where it stands. */
    public List<RuleText> rules() {
        return book == null
                ? List.of()
                : book.rules().stream()
                        .map(rule -> new RuleText(id() + "/" + rule.id(), this, rule))
                        .toList();
    }

    /** By their names. */
    public List<Parameter> parameters() {
        return book == null
                ? List.of()
                : book.parameters().values().stream()
                        .sorted(Comparator.comparing(Parameter::name))
                        .toList();
    }

    /** @param rule its id within the rulebook */
    Optional<Rule> rule(String rule) {
        return book == null
                ? Optional.empty()
                : book.rules().stream().filter(each -> each.id().equals(rule)).findFirst();
    }
}

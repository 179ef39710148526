package vn.sogiamsat.rules.engine;

import java.util.Map;
import java.util.Set;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.Word;

/**
 * A rule as it binds a unit on a day.
 *
 * @param parameters what its parameters are worth there, overrides included
 * @param words by which it judges a case
 */
record Applied(Rulebook book, Rule rule, Map<String, Object> parameters, Set<Word> words) {
    /** As {@code rulebook/rule}. */
    String name() {
        return book.id() + "/" + rule.id();
    }
}

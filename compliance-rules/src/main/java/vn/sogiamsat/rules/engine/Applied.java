package vn.sogiamsat.rules.engine;

import java.util.Map;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.Rulebook;

/**
 * A rule as it binds a unit on a day.
 *
 * @param parameters what its parameters are worth there, overrides included
 */
record Applied(Rulebook book, Rule rule, Map<String, Object> parameters) {
    /** As {@code rulebook/rule}. */
    String name() {
        return book.id() + "/" + rule.id();
    }
}

package vn.sogiamsat.rules.engine;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.obligation.Obligation;

/**
 * An obligation that would be another one.
 *
 * @param before null where it would come into being
 * @param after null where it would end; never both
 */
public record Change(@Nullable Obligation before, @Nullable Obligation after) {
    /** Either of them: whose it is and by which rule is the same in both. */
    public Obligation any() {
        if (after != null) {
            return after;
        }
        if (before == null) {
            throw new IllegalStateException("a change of nothing");
        }
        return before;
    }
}

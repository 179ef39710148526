package vn.sogiamsat.projections.index;

import java.util.Locale;
import java.util.function.Function;
import vn.sogiamsat.core.view.Indices;

/** The views, each an index. */
public enum View {
    AUDIT(Indices::audit),
    MEETINGS(Indices::meetings),
    ORGANISATION(Indices::organisation),
    PERSONS(Indices::persons),
    OBLIGATIONS(Indices::obligations),
    RULEBOOKS(Indices::rulebooks),
    SCORES(Indices::scores);

    private final Function<Indices, String> alias;

    View(Function<Indices, String> alias) {
        this.alias = alias;
    }

    /** What people and parked events call it, such as {@code meetings}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name under which it is read. */
    String alias(Indices indices) {
        return alias.apply(indices);
    }

    /** The name that says which generation is being filled beside the one that is read. */
    String next(Indices indices) {
        return alias(indices) + "-next";
    }

    /** The file of its settings and mapping beside this class. */
    String definition() {
        return title() + ".json";
    }
}

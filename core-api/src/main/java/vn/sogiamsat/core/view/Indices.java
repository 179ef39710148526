package vn.sogiamsat.core.view;

/**
 * The names of the indices. Readers use the alias; the writer names the concrete, versioned index behind it, so that a
 * rebuild can fill the next version beside the live one.
 *
 * @param prefix {@code ledger} in every deployment; tests take another one each
 */
public record Indices(String prefix) {
    /** One document an event, append-only. */
    public String audit() {
        return prefix + "-audit";
    }

    /** One document a meeting, with everything that happened at it. */
    public String meetings() {
        return prefix + "-meetings";
    }

    /** One document a unit and one a person (without their name): tree, positions, assignments. */
    public String organisation() {
        return prefix + "-organisation";
    }

    /** The names of persons, and nothing else. Only our own pages read it. */
    public String persons() {
        return prefix + "-persons";
    }

    /** What was known of each obligation, one document a version. */
    public String obligations() {
        return prefix + "-obligations";
    }

    /** The rulebooks as they were adopted. */
    public String rulebooks() {
        return prefix + "-rulebooks";
    }

    /** What obligations came to at the ends of days, one document an interval of days in which that stayed the same. */
    public String scores() {
        return prefix + "-scores";
    }

    /** What vouches for the ledger and what verifications found, one document each time that changed. No view. */
    public String integrity() {
        return prefix + "-integrity";
    }

    /** How far each projection had come, one document a projection and ten seconds, for thirty days. No view. */
    public String operations() {
        return prefix + "-operations";
    }

    /** The concrete index of a version's first generation, such as {@code ledger-meetings-v1}. */
    public static String concrete(String alias, int version) {
        return alias + "-v" + version;
    }
}

package vn.sogiamsat.projections.index;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One filling of the indices of a projection, from the beginning of the ledger: {@code v1} for the first of version 1,
 * {@code v1-2} for the second.
 *
 * @param version of the mappings, see {@link ViewIndices#VERSION}
 * @param number from 1
 */
public record Generation(int version, int number) implements Comparable<Generation> {
    /** What an empty Elasticsearch is filled with. */
    public static final Generation FIRST = new Generation(ViewIndices.VERSION, 1);

    private static final Pattern NAME = Pattern.compile("-v(\\d{1,6})(?:-(\\d{1,6}))?");
    private static final Comparator<Generation> ORDER =
            Comparator.comparingInt(Generation::version).thenComparingInt(Generation::number);

    /** The generation of a concrete index; empty when it is none of this alias. */
    static Optional<Generation> of(String index, String alias) {
        if (!index.startsWith(alias)) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(index.substring(alias.length()));
        return name.matches()
                ? Optional.of(new Generation(
                        Integer.parseInt(name.group(1)), name.group(2) == null ? 1 : Integer.parseInt(name.group(2))))
                : Optional.empty();
    }

    /** What a rebuild fills beside this one. */
    public Generation following() {
        return version < ViewIndices.VERSION ? FIRST : new Generation(version, number + 1);
    }

    @Override
    public int compareTo(Generation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number == 1 ? "v" + version : "v" + version + "-" + number;
    }
}

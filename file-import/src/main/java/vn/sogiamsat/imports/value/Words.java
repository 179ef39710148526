package vn.sogiamsat.imports.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sogiamsat.core.event.Labelled;

/**
 * A closed list of words, each under all the names that offices have for it; marks and case do not matter.
 *
 * @param <E> the words
 */
public final class Words<E extends Labelled> {
    private final List<E> words;
    private final Map<String, E> byName = new HashMap<>();

    private Words(E[] words) {
        this.words = List.copyOf(Arrays.asList(words));
        for (E word : words) {
            also(word, word.vi(), word.en(), word.code());
        }
    }

    /** The words under the names that the ledger has for them. */
    public static <E extends Labelled> Words<E> of(E[] words) {
        return new Words<>(words);
    }

    /**
     * Adds names of a word.
     *
     * @throws IllegalArgumentException when another word has one of them
     */
    public Words<E> also(E word, String... names) {
        for (String name : names) {
            E other = byName.put(Fold.of(name), word);
            if (other != null && other != word) {
                throw new IllegalArgumentException(name + " means " + other + " already");
            }
        }
        return this;
    }

    public Optional<E> find(String text) {
        return Optional.ofNullable(byName.get(Fold.of(text)));
    }

    /** What people may write, in Vietnamese. */
    public String vi() {
        return words.stream().map(Labelled::vi).collect(Collectors.joining("; "));
    }

    public String en() {
        return words.stream().map(Labelled::en).collect(Collectors.joining("; "));
    }
}

package vn.sogiamsat.rules.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the words are worth in one case, and by which events each is known. Immutable. */
public final class Values {
    /** Nothing is known. */
    public static final Values NONE = new Builder().build();

    private final @Nullable Object[] values;
    private final List<List<UUID>> evidence;

    private Values(@Nullable Object[] values, List<List<UUID>> evidence) {
        this.values = values;
        this.evidence = evidence;
    }

    /** Empty while no fact tells it. */
    public Optional<Object> get(Word word) {
        return Optional.ofNullable(values[word.ordinal()]);
    }

    /** The events by which words are known, each once. */
    public List<UUID> evidence(Collection<Word> words) {
        TreeSet<UUID> all = new TreeSet<>();
        words.forEach(word -> all.addAll(evidence.get(word.ordinal())));
        return List.copyOf(all);
    }

    /** The words that are worth something else there, or known by other events. */
    public Set<Word> differences(Values other) {
        EnumSet<Word> different = EnumSet.noneOf(Word.class);
        for (Word word : Word.values()) {
            int i = word.ordinal();
            if (!Objects.equals(values[i], other.values[i]) || !evidence.get(i).equals(other.evidence.get(i))) {
                different.add(word);
            }
        }
        return different;
    }

    /** These, and where the other has something, that. */
    public Values with(Values other) {
        Builder both = new Builder();
        for (Word word : Word.values()) {
            Values from = other.values[word.ordinal()] == null ? this : other;
            both.put(word, from.values[word.ordinal()], from.evidence.get(word.ordinal()));
        }
        return both.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && Arrays.equals(values, that.values) && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Gathers values. Not for several threads. */
    public static final class Builder {
        private final @Nullable Object[] values = new Object[Word.values().length];
        private final List<List<UUID>> evidence = new ArrayList<>();

        public Builder() {
            for (int i = 0; i < values.length; i++) {
                evidence.add(List.of());
            }
        }

        /** @param value a Boolean, Long, String, Instant or List as the word's type has it; null leaves it missing */
        public Builder put(Word word, @Nullable Object value, List<UUID> evidence) {
            values[word.ordinal()] = value;
            this.evidence.set(word.ordinal(), evidence);
            return this;
        }

        public Values build() {
            return new Values(values.clone(), List.copyOf(evidence));
        }
    }
}

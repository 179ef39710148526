package vn.sogiamsat.rules.book;

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
    private final @Nullable List<UUID>[] evidence;

    private Values(@Nullable Object[] values, @Nullable List<UUID>[] evidence) {
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
        words.forEach(word -> all.addAll(evidence(word)));
        return List.copyOf(all);
    }

    private List<UUID> evidence(Word word) {
        List<UUID> of = evidence[word.ordinal()];
        return of == null ? List.of() : of;
    }

    /** The words that are worth something else there, or known by other events. */
    public Set<Word> differences(Values other) {
        EnumSet<Word> different = EnumSet.noneOf(Word.class);
        for (Word word : Word.values()) {
            int i = word.ordinal();
            if (!Objects.equals(values[i], other.values[i]) || !Objects.equals(evidence[i], other.evidence[i])) {
                different.add(word);
            }
        }
        return different;
    }

    /** Whether some words are worth the same there, and known by the same events. */
    public boolean same(Values other, Set<Word> words) {
        for (Word word : words) {
            int i = word.ordinal();
            if (!Objects.equals(values[i], other.values[i]) || !Objects.equals(evidence[i], other.evidence[i])) {
                return false;
            }
        }
        return true;
    }

    /** These, and where the other has something, that. */
    public Values with(Values other) {
        @Nullable Object[] both = values.clone();
        @Nullable List<UUID>[] of = evidence.clone();
        for (int i = 0; i < both.length; i++) {
            if (other.values[i] != null) {
                both[i] = other.values[i];
                of[i] = other.evidence[i];
            }
        }
        return new Values(both, of);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that
                && Arrays.equals(values, that.values)
                && Arrays.equals(evidence, that.evidence);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Gathers values. Not for several threads. */
    public static final class Builder {
        private final @Nullable Object[] values = new Object[Word.values().length];

        @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
        private final @Nullable List<UUID>[] evidence = (List<UUID>[]) new List<?>[values.length];

        /** @param value a Boolean, Long, String, Instant or List as the word's type has it; null leaves it missing */
        public Builder put(Word word, @Nullable Object value, List<UUID> evidence) {
            values[word.ordinal()] = value;
            this.evidence[word.ordinal()] = evidence.isEmpty() ? null : evidence;
            return this;
        }

        public Values build() {
            return new Values(values.clone(), evidence.clone());
        }
    }
}

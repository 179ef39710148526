package vn.sogiamsat.rules.book;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the words are worth in one case, and by which events each is known. Immutable. There are as many of these as
 * there are meetings: only what is known takes up room.
 */
public final class Values {
    private static final Word[] WORDS = Word.values();

    /** Nothing is known. */
    public static final Values NONE = new Builder().build();

    /** A bit a word: there are fewer than 64. */
    private final long known;

    private final @Nullable Object[] values;
    private final @Nullable List<?>[] evidence;
    /** Where words are looked up that are not known here. */
    private final @Nullable Values under;

    private Values(long known, @Nullable Object[] values, @Nullable List<?>[] evidence, @Nullable Values under) {
        this.known = known;
        this.values = values;
        this.evidence = evidence;
        this.under = under;
    }

    private static long bit(Word word) {
        return 1L << word.ordinal();
    }

    /** Where a word lies in the arrays. */
    private int place(Word word) {
        return Long.bitCount(known & (bit(word) - 1));
    }

    private @Nullable Object value(Word word) {
        if ((known & bit(word)) != 0) {
            return values[place(word)];
        }
        return under == null ? null : under.value(word);
    }

    @SuppressWarnings("unchecked") // nothing else is put in
    private List<UUID> evidence(Word word) {
        if ((known & bit(word)) != 0) {
            return Objects.requireNonNull((List<UUID>) evidence[place(word)]);
        }
        return under == null ? List.of() : under.evidence(word);
    }

    /** Empty while no fact tells it. */
    public Optional<Object> get(Word word) {
        return Optional.ofNullable(value(word));
    }

    /** Puts the events by which words are known into a collection. */
    public void addEvidence(Collection<Word> words, Collection<UUID> into) {
        for (Word word : words) {
            into.addAll(evidence(word));
        }
    }

    /** The words that are worth something else there, or known by other events. */
    public Set<Word> differences(Values other) {
        EnumSet<Word> different = EnumSet.noneOf(Word.class);
        for (Word word : WORDS) {
            if (differs(word, other)) {
                different.add(word);
            }
        }
        return different;
    }

    /** Whether some words are worth the same there, and known by the same events. */
    public boolean same(Values other, Set<Word> words) {
        for (Word word : words) {
            if (differs(word, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean differs(Word word, Values other) {
        return !Objects.equals(value(word), other.value(word))
                || !evidence(word).equals(other.evidence(word));
    }

    /** These, and where the other has something, that. */
    public Values with(Values other) {
        return new Values(other.known, other.values, other.evidence, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values that && differences(that).isEmpty();
    }

    @Override
    public int hashCode() {
        return Arrays.stream(WORDS).map(this::value).toList().hashCode();
    }

    /** Gathers values. Not for several threads. */
    public static final class Builder {
        private final @Nullable Object[] values = new Object[WORDS.length];
        private final @Nullable List<?>[] evidence = new List<?>[values.length];
        private long known;

        /** @param value a Boolean, Long, String, Instant or List as the word's type has it; null leaves it missing */
        public Builder put(Word word, @Nullable Object value, List<UUID> by) {
            values[word.ordinal()] = value;
            evidence[word.ordinal()] = by;
            // By which events something is missing may be known, too.
            known = value == null && by.isEmpty() ? known & ~bit(word) : known | bit(word);
            return this;
        }

        /** Puts in all that is known there. */
        public Builder putAll(Values other) {
            for (long left = other.known; left != 0; left &= left - 1) {
                Word word = WORDS[Long.numberOfTrailingZeros(left)];
                put(word, other.value(word), other.evidence(word));
            }
            return this;
        }

        public Values build() {
            int size = Long.bitCount(known);
            @Nullable Object[] worth = new Object[size];
            @Nullable List<?>[] by = new List<?>[size];
            int at = 0;
            for (long left = known; left != 0; left &= left - 1) {
                int word = Long.numberOfTrailingZeros(left);
                worth[at] = values[word];
                by[at++] = evidence[word];
            }
            return new Values(known, worth, by, null);
        }
    }
}

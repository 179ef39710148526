package vn.sogiamsat.core.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that hold from a day on, some told over others: on each day that one counts which began last, and of those
 * that began on the same day the one told last. Where its days are over, what it covered counts again.
 */
public final class Timeline<T> {
    private final List<Entry<T>> entries = new ArrayList<>();
    private final List<Entry<T>> gaps = new ArrayList<>();

    /** @param value null when from this day on nothing holds */
    private record Entry<T>(
            @Nullable T value, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return covers(from, to, day);
        }
    }

    /** A value and the days on which it counts, from the first (inclusive) to the last (exclusive, null: for ever). */
    public record Span<T>(T value, LocalDate from, @Nullable LocalDate to) {}

    /** Whether a day lies in days from the first (inclusive) to the last (exclusive, null: for ever). */
    public static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** To be called in the order in which it was told. */
    public void add(@Nullable T value, LocalDate from, @Nullable LocalDate to) {
        entries.add(new Entry<>(value, from, to));
    }

    /** On these days nothing holds, whatever is told. */
    public void gap(LocalDate from, @Nullable LocalDate to) {
        gaps.add(new Entry<>(null, from, to));
    }

    /** What counts when, in order, without overlaps. */
    public List<Span<T>> spans() {
        entries.sort(Comparator.comparing(Entry::from)); // stable: told later stays later
        List<Span<T>> spans = new ArrayList<>();
        NavigableSet<LocalDate> days = turns();
        for (LocalDate from : days) {
            T value = valueOn(from);
            if (value != null) {
                append(spans, new Span<>(value, from, days.higher(from)));
            }
        }
        return List.copyOf(spans);
    }

    private NavigableSet<LocalDate> turns() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.concat(entries.stream(), gaps.stream()).forEach(entry -> {
            days.add(entry.from());
            if (entry.to() != null) {
                days.add(entry.to());
            }
        });
        return days;
    }

    private @Nullable T valueOn(LocalDate day) {
        if (gaps.stream().anyMatch(gap -> gap.holdsOn(day))) {
            return null;
        }
        for (Entry<T> entry : entries.reversed()) {
            if (entry.holdsOn(day)) {
                return entry.value();
            }
        }
        return null;
    }

    private static <T> void append(List<Span<T>> spans, Span<T> next) {
        if (!spans.isEmpty()) {
            Span<T> last = spans.getLast();
            if (Objects.equals(last.to(), next.from()) && last.value().equals(next.value())) {
                spans.set(spans.size() - 1, new Span<>(last.value(), last.from(), next.to()));
                return;
            }
        }
        spans.add(next);
    }
}

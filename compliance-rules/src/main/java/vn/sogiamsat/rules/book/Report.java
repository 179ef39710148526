package vn.sogiamsat.rules.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with one file. Not for several threads. */
final class Report {
    /** Whoever mends a hundred faults reads the file anew anyway. */
    static final int MOST = 100;

    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Report(String file) {
        this.file = file;
    }

    void add(@Nullable String rule, Place place, String vi, String en) {
        faults.add(new Fault(file, rule, place.line(), place.column(), vi, en));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** In the order of their places; what is too much is told by its number. */
    List<Fault> faults() {
        List<Fault> all = faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<Fault> first = new ArrayList<>(all.subList(0, MOST));
        Fault next = all.get(MOST);
        int rest = all.size() - MOST;
        first.add(new Fault(
                file,
                null,
                next.line(),
                next.column(),
                "Từ đây còn %d lỗi nữa không nêu ra; hãy sửa các lỗi trên trước.".formatted(rest),
                "From here on there are %d more faults, not told; mend those above first.".formatted(rest)));
        return List.copyOf(first);
    }

    /** A piece of the file as it may stand in a message: short, and without anything that cannot be shown. */
    static String quote(String piece) {
        StringBuilder shown = new StringBuilder("“");
        piece.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(point -> shown.appendCodePoint(Characters.isShown(point) ? point : ' '));
        return shown.append(piece.codePointCount(0, piece.length()) > LONGEST_QUOTE ? "…”" : "”")
                .toString();
    }
}

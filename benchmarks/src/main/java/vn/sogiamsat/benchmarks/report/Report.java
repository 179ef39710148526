package vn.sogiamsat.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what a benchmark has to say; prints it, and puts it in its place in the page of results. */
public final class Report {
    private final String name;
    private final StringBuilder text = new StringBuilder();

    /** @param name of the benchmark, and of the block of the page that is its own */
    public Report(String name) {
        this.name = name;
    }

    public void say(String paragraph) {
        text.append(paragraph.strip()).append("\n\n");
    }

    public void table(Table table) {
        text.append(table.markdown()).append('\n');
    }

    /** Tells the person who waits how far it is. */
    public void progress(String line) {
        System.err.println(line);
    }

    /**
     * Prints the report.
     *
     * @param page where the block between {@code <!-- name -->} and {@code <!-- /name -->} is replaced by it; null to
     *     only print it
     */
    public void publish(@Nullable Path page) {
        System.out.print(text);
        if (page == null) {
            return;
        }
        String begin = "<!-- " + name + " -->";
        String end = "<!-- /" + name + " -->";
        try {
            String old = Files.readString(page);
            int from = old.indexOf(begin);
            int to = old.indexOf(end);
            if (from < 0 || to < from) {
                throw new IllegalStateException(page + " has no block " + begin + " … " + end);
            }
            Files.writeString(page, old.substring(0, from + begin.length()) + "\n" + text + old.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page, e);
        }
    }

    /** A rate as people read it, such as {@code 12,345}. */
    public static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** A ratio or a duration, with two digits behind the point. */
    public static String fine(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}

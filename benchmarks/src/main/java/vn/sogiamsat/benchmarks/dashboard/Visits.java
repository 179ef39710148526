package vn.sogiamsat.benchmarks.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.sogiamsat.benchmarks.report.Latencies;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.benchmarks.server.CpuTime;
import vn.sogiamsat.benchmarks.server.SignedIn;

/** Reads dashboards one after the other, each between two raw queries, so that both meet the same load. */
final class Visits {
    /** Days to look from, so that no page is answered from the memory of the one before. */
    private static final int DAYS = 60;

    private static final int WARM_UP = 30;

    private final SignedIn reader;
    private final RawQuery raw;
    private final Supplier<CpuTime> cpu;
    private final int pages;

    Visits(SignedIn reader, RawQuery raw, Map<String, ProcessHandle> processes, int pages) {
        this.reader = reader;
        this.raw = raw;
        this.cpu = CpuTime.meter(processes);
        this.pages = pages;
    }

    private enum Kind {
        COLD("cold"),
        WARM("warm, each another day"),
        AGAIN("the same again");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** @param units by what they are called */
    Table table(Map<String, UUID> units, Consumer<String> progress) {
        Table table = new Table(
                "dashboard of",
                "p50 ms",
                "p95 ms",
                "raw query p50 ms",
                "raw p95 ms",
                "ratio of p50",
                "CPU ms a page: application / Elasticsearch");
        new TreeMap<>(units).descendingMap().forEach((name, unit) -> {
            for (int i = 0; i < WARM_UP; i++) {
                reader.page(address(unit, i));
            }
            for (Kind kind : Kind.values()) {
                progress.accept(name + ", " + kind.title);
                row(table, name + ", " + kind.title, unit, kind);
            }
        });
        return table;
    }

    private void row(Table table, String name, UUID unit, Kind kind) {
        List<Long> read = new ArrayList<>();
        List<Long> asked = new ArrayList<>();
        Duration application = Duration.ZERO;
        Duration search = Duration.ZERO;
        for (int i = 0; i < pages; i++) {
            forget(kind);
            asked.add(nanos(raw::ask));
            forget(kind);
            String address = address(unit, kind == Kind.AGAIN ? 0 : i);
            CpuTime before = cpu.get();
            read.add(nanos(() -> reader.page(address)));
            CpuTime used = cpu.get().minus(before);
            application = application.plus(used.of("application"));
            search = search.plus(used.of("Elasticsearch"));
        }
        Latencies page = Latencies.of(read);
        Latencies query = Latencies.of(asked);
        table.row(
                name,
                Report.whole(page.millis(0.5)),
                Report.whole(page.millis(0.95)),
                Report.whole(query.millis(0.5)),
                Report.whole(query.millis(0.95)),
                Report.fine(page.millis(0.5) / query.millis(0.5)),
                Report.whole(application.toMillis() / (double) pages) + " / "
                        + Report.whole(search.toMillis() / (double) pages));
    }

    private void forget(Kind kind) {
        if (kind == Kind.COLD) {
            raw.forget();
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static String address(UUID unit, int day) {
        return "/compliance?unit=" + unit + "&from=" + MadeUpObligations.FIRST + "&to="
                + MadeUpObligations.FIRST.plusMonths(11) + "&on="
                + MadeUpObligations.TODAY.minusDays(day % DAYS);
    }
}

package vn.sogiamsat.benchmarks.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.benchmarks.report.Machine;
import vn.sogiamsat.benchmarks.report.Report;
import vn.sogiamsat.benchmarks.report.Table;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.world.Told;

/** Measures how fast facts become obligations, in memory and on one thread. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "A year of a province judged by every rulebook that comes along, on one thread.")
public final class RulesBenchmark implements Callable<Integer> {
    @Option(names = "--cells", defaultValue = "300", description = "In the province; ${DEFAULT-VALUE}")
    private int cells;

    @Option(names = "--members", defaultValue = "20", description = "In each cell; ${DEFAULT-VALUE}")
    private int members;

    @Option(names = "--rounds", defaultValue = "3", description = "After one to warm up; ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--results", description = "The page in which the results are to be replaced")
    private @Nullable Path results;

    RulesBenchmark() {}

    @Override
    public Integer call() {
        Report report = new Report("rules");
        List<Told> facts = new ArrayList<>();
        ProvinceYear.tell(cells, members, facts::add);
        report.say(Machine.describe(Path.of(".")));
        Table table = new Table("round", "facts", "facts a second of processor time", "versions", "obligations");
        judge(facts);
        for (int round = 1; round <= rounds; round++) {
            report.progress("round " + round);
            Round done = judge(facts);
            table.row(
                    Integer.toString(round),
                    Report.whole(facts.size()),
                    Report.whole(facts.size() / done.seconds()),
                    Report.whole(done.versions()),
                    Report.whole(done.obligations()));
        }
        report.table(table);
        report.publish(results);
        return 0;
    }

    /** @param seconds of processor time */
    private record Round(double seconds, long versions, long obligations) {}

    private static Round judge(List<Told> facts) {
        Engine engine = new Engine();
        long versions = 0;
        // Of this thread alone: the machine may do other things meanwhile.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (Told fact : facts) {
            versions += engine.add(fact).size();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        return new Round(seconds, versions, engine.current().size());
    }
}

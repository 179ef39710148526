package vn.sogiamsat.app.remote;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Rebuilds;
import vn.sogiamsat.core.port.UnreachableException;

/**
 * The projections of other processes. Where there are several, one of them does the work at a time and the others stand
 * by: all are asked, and who knows most is believed.
 */
final class ProjectionsElsewhere implements ProjectionState, Rebuilds {
    private final Caller caller;
    private final Rebuilds any;

    ProjectionsElsewhere(Caller caller) {
        this.caller = caller;
        this.any = caller.port(Rebuilds.class);
    }

    @Override
    public List<Progress> progress() {
        return known(
                caller.all(ProjectionState.class, Progress.class, "progress"),
                Progress::name,
                BinaryOperator.maxBy(Comparator.comparingLong(Progress::position)));
    }

    @Override
    public void resume() {
        caller.all(ProjectionState.class, Object.class, "resume");
    }

    @Override
    public List<Rebuild> rebuilds() {
        return known(
                caller.all(Rebuilds.class, Rebuild.class, "rebuilds"),
                Rebuild::projection,
                BinaryOperator.maxBy(Comparator.comparingLong(ProjectionsElsewhere::knowledge)
                        .thenComparing(ProjectionsElsewhere::compared)));
    }

    private static long knowledge(Rebuild rebuild) {
        Filling filling = rebuild.filling();
        return filling == null ? -1 : filling.read() == null ? 0 : filling.read() + 1;
    }

    private static Instant compared(Rebuild rebuild) {
        Comparison comparison = rebuild.comparison();
        return comparison == null ? Instant.MIN : comparison.at();
    }

    @Override
    public Rebuild start(String projection, boolean acceptDifferences) {
        try {
            return any.start(projection, acceptDifferences);
        } catch (UnreachableException e) {
            throw absent(e);
        }
    }

    @Override
    public Rebuild cancel(String projection) {
        try {
            return any.cancel(projection);
        } catch (UnreachableException e) {
            throw absent(e);
        }
    }

    private static UnavailableException absent(UnreachableException cause) {
        return new UnavailableException(
                "Không có tiến trình cập nhật nào trả lời. (No process with the role projections answers.)", cause);
    }

    private static <T> List<T> known(List<T> told, Function<T, String> name, BinaryOperator<T> better) {
        if (told.isEmpty()) {
            throw new UnreachableException("no process with the role projections answers", null);
        }
        Collection<T> best = told.stream()
                .collect(Collectors.toMap(name, Function.identity(), better, TreeMap::new))
                .values();
        return List.copyOf(best);
    }
}

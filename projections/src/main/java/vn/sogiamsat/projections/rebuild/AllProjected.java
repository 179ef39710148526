package vn.sogiamsat.projections.rebuild;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Rebuilds;

/** All projections of this process, started and stopped together. None waits for another. */
final class AllProjected implements SmartLifecycle, ProjectionState, Rebuilds {
    private final List<Projected> all;

    AllProjected(List<Projected> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        all.forEach(Projected::start);
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable whenStopped) {
        AtomicInteger running = new AtomicInteger(all.size());
        all.forEach(each -> each.stop(() -> {
            if (running.decrementAndGet() == 0) {
                whenStopped.run();
            }
        }));
    }

    @Override
    public boolean isRunning() {
        return all.stream().anyMatch(Projected::isRunning);
    }

    @Override
    public List<Progress> progress() {
        return all.stream().flatMap(each -> each.progress().stream()).toList();
    }

    @Override
    public void resume() {
        all.forEach(Projected::resume);
    }

    @Override
    public List<Rebuild> rebuilds() {
        return all.stream().map(Projected::rebuild).toList();
    }

    @Override
    public Rebuild start(String projection, boolean acceptDifferences) {
        return named(projection).rebuild(acceptDifferences);
    }

    @Override
    public Rebuild cancel(String projection) {
        return named(projection).cancel();
    }

    private Projected named(String projection) {
        return all.stream()
                .filter(each -> each.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "unknown-projection",
                        "Không có «%s»; có: %s. (There is no “%1$s”; there are: %2$s.)"
                                .formatted(
                                        projection,
                                        String.join(
                                                ", ",
                                                all.stream()
                                                        .map(Projected::name)
                                                        .toList()))));
    }
}

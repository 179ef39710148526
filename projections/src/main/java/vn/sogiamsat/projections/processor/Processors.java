package vn.sogiamsat.projections.processor;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import vn.sogiamsat.core.port.ProjectionState;

/** All processors of this process, started and stopped together. None waits for another. */
final class Processors implements SmartLifecycle, ProjectionState {
    private final List<ViewProcessor> all;

    Processors(List<ViewProcessor> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void start() {
        all.forEach(ViewProcessor::start);
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
        return all.stream().anyMatch(ViewProcessor::isRunning);
    }

    @Override
    public List<Progress> progress() {
        return all.stream().flatMap(each -> each.progress().stream()).toList();
    }

    @Override
    public void resume() {
        all.forEach(ViewProcessor::resume);
    }
}

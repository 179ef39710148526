package vn.sogiamsat.projections.processor;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.ViewIndices;

/** Starts, stops and starts again the processor of some views; nobody waits for Elasticsearch meanwhile. */
public final class ViewProcessor implements SmartLifecycle, ProjectionState {
    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final long STOP_SECONDS = 18;

    private final Projection projection;
    private final ProcessorParts parts;
    private final ViewIndices indices;
    private final ProjectionSettings settings;
    private final Health health;
    private final ExecutorService turns;
    private volatile @Nullable Run run;
    private volatile boolean wanted;

    public ViewProcessor(
            Projection projection,
            ProcessorParts parts,
            ViewIndices indices,
            ProjectionSettings settings,
            Clock clock) {
        this.projection = projection;
        this.parts = parts;
        this.indices = indices;
        this.settings = settings;
        this.health = new Health(projection.name(), clock);
        this.turns = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(projection.name() + "-turns").daemon().factory());
    }

    @Override
    public void start() {
        wanted = true;
        turns.execute(this::begin);
    }

    private void begin() {
        if (!wanted) {
            return;
        }
        Run next = new Run(projection, parts, indices, settings, health);
        run = next;
        try {
            next.start();
        } catch (RuntimeException e) {
            health.stopped("không khởi động được (cannot start): " + e);
            LOG.error("{} cannot start", projection.name(), e);
        }
    }

    private void end() {
        Run last = run;
        run = null;
        if (last != null) {
            last.stop();
        }
    }

    @Override
    public void resume() {
        if (wanted && progress().stream().noneMatch(Progress::running)) {
            turns.execute(() -> {
                if (!health.progress().running()) {
                    end();
                    begin();
                }
            });
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable whenStopped) {
        wanted = false;
        Run current = run;
        if (current != null) {
            // It may be what the next turn waits for.
            current.stop();
        }
        turns.execute(() -> {
            end();
            health.ended();
            whenStopped.run();
        });
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    @Override
    public List<Progress> progress() {
        Run current = run;
        if (current != null) {
            // After a restart there may be nothing new to write, and yet everything is there.
            current.passed().ifPresent(health::seen);
        }
        return List.of(health.progress());
    }
}

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

/** Starts, stops and starts again the processor of all views; nobody waits for Elasticsearch meanwhile. */
public final class ViewProcessor implements SmartLifecycle, ProjectionState {
    /** The processor's name in the token store: another version of the indices is filled under another name. */
    public static final String NAME = "views-v" + ViewIndices.VERSION;

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private static final long STOP_SECONDS = 18;

    private final ProcessorParts parts;
    private final ViewIndices indices;
    private final ProjectionSettings settings;
    private final Health health;
    private final ExecutorService turns = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name(NAME + "-turns").daemon().factory());
    private volatile @Nullable Run run;
    private volatile boolean wanted;

    public ViewProcessor(ProcessorParts parts, ViewIndices indices, ProjectionSettings settings, Clock clock) {
        this.parts = parts;
        this.indices = indices;
        this.settings = settings;
        this.health = new Health(NAME, clock);
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
        Run next = new Run(NAME, parts, indices, settings, health);
        run = next;
        try {
            next.start();
        } catch (RuntimeException e) {
            health.stopped("không khởi động được (cannot start): " + e);
            LOG.error("{} cannot start", NAME, e);
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

package vn.sogiamsat.projections.processor;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.ViewIndices;

/** Starts, stops and starts again the processor of some views; nobody waits for Elasticsearch meanwhile. */
public final class ViewProcessor implements SmartLifecycle, ProjectionState {
    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
    private final Projection projection;
    private final ProcessorParts parts;
    private final ViewIndices indices;
    private final ProjectionSettings settings;
    private final String name;
    private final Health health;
    private final Gate gate = new Gate();
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
        this.name = projection.processor(indices.generation());
        this.health = new Health(name, clock);
        this.turns = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-turns").daemon().factory());
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
        Run next = new Run(projection, parts, indices, settings, health, gate);
        run = next;
        try {
            next.start();
        } catch (RuntimeException e) {
            health.stopped("không khởi động được (cannot start): " + e);
            LOG.error("{} cannot start", name, e);
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
            try {
                end();
            } finally {
                health.ended();
                whenStopped.run();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    /** The generation of the indices that it fills. */
    public Generation generation() {
        return indices.generation();
    }

    /** How far it may read. */
    public Gate gate() {
        return gate;
    }

    /** How many events its documents are made of, also in an earlier life; empty while it holds no claim. */
    public OptionalLong passed() {
        Run current = run;
        return current == null ? OptionalLong.empty() : current.passed();
    }

    @Override
    public List<Progress> progress() {
        // After a restart there may be nothing new to write, and yet everything is there.
        passed().ifPresent(health::seen);
        return List.of(health.progress());
    }
}

package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.ProjectionState.Progress;
import vn.sogiamsat.core.port.Rebuilds.Filling;
import vn.sogiamsat.core.port.Rebuilds.Rebuild;
import vn.sogiamsat.core.port.Rebuilds.Stage;
import vn.sogiamsat.core.port.Rebuilds.UnavailableException;
import vn.sogiamsat.core.view.Indices;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.Generation;
import vn.sogiamsat.projections.index.Generations;
import vn.sogiamsat.projections.index.Known;
import vn.sogiamsat.projections.processor.ProcessorParts;
import vn.sogiamsat.projections.processor.Projection;
import vn.sogiamsat.projections.processor.ProjectionSettings;
import vn.sogiamsat.projections.processor.ViewProcessor;
import vn.sogiamsat.projections.token.StoreAwayException;

/** One projection in this process: its live generation, and the rebuild beside it where there is one. */
public final class Projected {
    private static final long SLOWEST_TURN_MILLIS = 1_000;
    private static final long FOLLOW_SECONDS = 3;
    private static final long CANCEL_SECONDS = 30;
    private static final int BATCHES_NEAR = 2;

    private final Projection projection;
    private final Pair pair;
    private final Desk desk;
    private final Keeper keeper;
    private final long everyMillis;
    private @Nullable ScheduledExecutorService turns;
    private volatile boolean wanted;
    private volatile boolean cancelling;

    public Projected(
            Projection projection, ProcessorParts parts, Indices indices, ProjectionSettings settings, Clock clock) {
        this.projection = projection;
        Generations generations = new Generations(parts.client(), indices, projection.views());
        long graceMillis = settings.claimInterval().toMillis();
        this.everyMillis = Math.min(SLOWEST_TURN_MILLIS, graceMillis);
        this.pair = new Pair(
                generation -> new ViewProcessor(projection, parts, generations.of(generation), settings, clock),
                new Health(projection.processor(Generation.FIRST), clock));
        this.desk = new Desk(projection, parts, generations);
        this.keeper = new Keeper(
                projection.name(),
                pair,
                desk,
                new Takeover(parts.client(), generations, projection.views(), this::check, clock),
                BATCHES_NEAR * settings.batch(),
                graceMillis,
                clock);
    }

    private void check() {
        if (!wanted || cancelling) {
            throw new AbandonedException("given up");
        }
    }

    String name() {
        return projection.name();
    }

    public synchronized void start() {
        wanted = true;
        pair.start();
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(projection.name() + "-keeper").daemon().factory());
        own.scheduleWithFixedDelay(this::turn, 0, everyMillis, TimeUnit.MILLISECONDS);
        turns = own;
    }

    private void turn() {
        if (wanted) {
            keeper.turn();
        }
    }

    public synchronized void stop(Runnable whenStopped) {
        wanted = false;
        if (turns != null) {
            turns.shutdown();
            turns = null;
        }
        pair.stop(whenStopped);
    }

    boolean isRunning() {
        return wanted;
    }

    public List<Progress> progress() {
        return pair.progress();
    }

    void resume() {
        pair.resume();
    }

    /** See {@link vn.sogiamsat.core.port.Rebuilds#start}. */
    public Rebuild rebuild(boolean acceptDifferences) {
        attempt(() -> desk.begin(acceptDifferences));
        // Where a turn takes longer, a rebuild is on its way that this one joins.
        nextTurn(FOLLOW_SECONDS);
        return rebuild();
    }

    /** See {@link vn.sogiamsat.core.port.Rebuilds#cancel}. */
    public Rebuild cancel() {
        cancelling = true;
        try {
            attempt(desk::withdraw);
            boolean followed = nextTurn(CANCEL_SECONDS);
            attempt(desk::removeFilled);
            if (!followed || !nextTurn(CANCEL_SECONDS)) {
                throw new UnavailableException(
                        "Chưa xong; hãy chạy lại lệnh sau ít phút. (Not done yet; run this again in a minute.)", null);
            }
            return rebuild();
        } finally {
            cancelling = false;
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void attempt(Step step) {
        try {
            step.take();
        } catch (UnableToClaimTokenException e) {
            throw new UnavailableException(
                    "Tiến trình khác còn giữ quyền ghi; hãy chạy lại lệnh sau ít phút. (Another process still holds a claim;"
                            + " run this again in a minute.)",
                    e);
        } catch (IOException | ElasticsearchException | StoreAwayException e) {
            throw new UnavailableException(
                    "Elasticsearch không làm được việc này: %s (Elasticsearch could not do this: %1$s)"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** Waits until the processors here have followed what was changed; returns false where that takes longer. */
    private boolean nextTurn(long seconds) {
        ScheduledExecutorService running;
        synchronized (this) {
            running = turns;
        }
        if (running == null) {
            throw new UnavailableException("Sổ đang dừng. (The ledger is stopping.)", null);
        }
        try {
            running.submit(this::turn).get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a turn never fails", e);
        }
    }

    /** How it stands; asks nobody. */
    public Rebuild rebuild() {
        Known known = keeper.known();
        Generation live = known == null ? Generation.FIRST : known.live();
        Generation next = known == null ? null : known.next();
        return new Rebuild(
                projection.name(),
                live.toString(),
                desk.shown(live),
                next == null ? null : filling(next),
                keeper.mark().comparison());
    }

    private Filling filling(Generation next) {
        ViewProcessor live = pair.live();
        ViewProcessor filled = pair.next();
        Progress before = pair.progress().getFirst();
        Progress beside = filled == null ? null : filled.progress().getFirst();
        String stopped = live == null || before.running()
                ? beside == null || beside.running() ? null : reason(beside)
                : reason(before);
        return new Filling(
                next.toString(),
                stopped != null ? Stage.STOPPED : stage(),
                beside == null ? null : beside.position(),
                before.position(),
                stopped);
    }

    private Stage stage() {
        boolean differs = keeper.mark().comparison() != null
                && !Objects.requireNonNull(keeper.mark().comparison()).passes();
        return differs ? Stage.DIFFERS : keeper.isComparing() ? Stage.COMPARING : Stage.FILLING;
    }

    private static String reason(Progress progress) {
        String why = progress.problem() == null ? "" : progress.problem().reason();
        return progress.name() + ": " + why;
    }
}

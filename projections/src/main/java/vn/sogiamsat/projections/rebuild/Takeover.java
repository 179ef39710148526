package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.core.port.Rebuilds.Comparison;
import vn.sogiamsat.projections.index.Generations;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.processor.ViewProcessor;

/** Compares the generation that was filled with the live one, and lets it take its place. */
final class Takeover {
    private static final int STEP_MILLIS = 10;
    private static final int MOST_STEPS = 6_000;

    private final ElasticsearchClient client;
    private final Generations generations;
    private final List<View> views;
    private final Runnable check;
    private final Clock clock;

    /** @param check called often; what it throws ends what is under way */
    Takeover(ElasticsearchClient client, Generations generations, List<View> views, Runnable check, Clock clock) {
        this.client = client;
        this.generations = generations;
        this.views = views;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Compares both as they are at one position. The live one is held there only until that moment is kept: both go on
     * while they are compared.
     *
     * @throws AbandonedException when they do not meet
     */
    Comparison compare(ViewProcessor live, ViewProcessor next, boolean accepted) throws IOException {
        ViewIndices before = generations.of(live.generation());
        ViewIndices after = generations.of(next.generation());
        Deque<Snapshot> snapshots = new ArrayDeque<>();
        try {
            long position;
            try {
                position = meet(live, next);
                for (View view : views) {
                    snapshots.add(Snapshot.of(client, before.concrete(view)));
                    snapshots.add(Snapshot.of(client, after.concrete(view)));
                }
            } finally {
                live.gate().open();
            }
            Comparing comparing = new Comparing(check);
            for (int view = 0; view < views.size(); view++) {
                try (Snapshot one = snapshots.remove();
                        Snapshot other = snapshots.remove()) {
                    comparing.add(one, other);
                }
            }
            return comparing.result(clock.instant(), position, accepted);
        } finally {
            snapshots.forEach(Snapshot::close);
        }
    }

    /**
     * Shows the new generation in the place of the live one, at a position that both have reached. The live one stays
     * held: it must not write any more.
     *
     * @throws AbandonedException when they do not meet; the live one then goes on
     */
    void show(ViewProcessor live, ViewProcessor next) throws IOException {
        boolean shown = false;
        try {
            meet(live, next);
            generations.show(next.generation());
            shown = true;
        } finally {
            if (!shown) {
                live.gate().open();
            }
        }
    }

    private long meet(ViewProcessor live, ViewProcessor next) {
        long position = live.gate().hold(passed(live));
        await(live, position);
        next.gate().limit(position);
        await(next, position);
        return position;
    }

    private void await(ViewProcessor processor, long position) {
        for (int step = 0; passed(processor) != position; step++) {
            check.run();
            if (step == MOST_STEPS) {
                throw new AbandonedException(processor.generation() + " does not come to position " + position);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AbandonedException("interrupted");
            }
        }
    }

    private static long passed(ViewProcessor processor) {
        return processor
                .passed()
                .orElseThrow(() -> new AbandonedException(processor.generation() + " has lost its claim"));
    }
}

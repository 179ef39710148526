package vn.sogiamsat.projections.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.projections.fold.History;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.health.Health;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.index.ViewIndices;
import vn.sogiamsat.projections.write.BulkWriter;
import vn.sogiamsat.projections.write.Outcome;
import vn.sogiamsat.projections.write.ViewDocument;

/**
 * Writes what a batch makes of the views, and finds which event is to blame where a view refuses.
 *
 * <p>A document of the audit trail is refused because of its one event. A document of a state view is made of many: the
 * facts of the batch are then added one by one, each as a document of its own, and the first in ledger order with which
 * the document is refused is to blame. So the blame never depends on how facts fell into batches.
 *
 * <p>If an administrator parked that event for that view, it is left out of that document, and the facts after it are
 * added without it; if not, the processor stops. Parking counts only at that moment: a parked event that a view takes
 * (since its mapping was mended, say) is shown, live and on a replay alike. A document never goes back to a fact it
 * passed over, for its version is the position of a later one.
 */
final class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final Executor BESIDE =
            task -> Thread.ofVirtual().name("audit-trail").start(task);

    private final BulkWriter writer;
    private final ViewIndices indices;
    private final Refusals refusals;
    private final Health health;

    Writing(BulkWriter writer, ViewIndices indices, Refusals refusals, Health health) {
        this.writer = writer;
        this.indices = indices;
        this.refusals = refusals;
        this.health = health;
    }

    /** The document of one event in the audit trail. */
    record Entry(PlacedFact fact, Attempt attempt) {}

    /**
     * Writes all documents: the audit trail's on a thread of its own, while those of the state views are still being
     * made. When it returns or throws, neither is under way any more.
     *
     * @return for each change in order, what its document is made of now
     * @throws RefusedDocumentException when a view refuses a document and the event to blame is not parked
     */
    List<History> write(List<Entry> entries, List<StateChange> changes) {
        CompletableFuture<List<Outcome>> trail = CompletableFuture.supplyAsync(
                () -> outcomes(entries.stream().map(Entry::attempt).toList()), BESIDE);
        List<Outcome> states;
        try {
            states = outcomes(changes.stream()
                    .map(change -> change.attempt(change.after()))
                    .toList());
        } finally {
            trail.exceptionally(failed -> List.of()).join();
        }
        settle(entries, written(trail));
        List<History> written = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            StateChange change = changes.get(i);
            written.add(states.get(i) instanceof Outcome.Refused ? oneByOne(change) : change.after());
        }
        return written;
    }

    private static List<Outcome> written(CompletableFuture<List<Outcome>> trail) {
        try {
            return trail.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private List<Outcome> outcomes(List<Attempt> attempts) {
        List<ViewDocument> documents = attempts.stream()
                .filter(Attempt.Made.class::isInstance)
                .map(made -> ((Attempt.Made) made).document())
                .toList();
        List<Outcome> written = documents.isEmpty() ? List.of() : writer.write(documents);
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (Attempt attempt : attempts) {
            outcomes.add(
                    switch (attempt) {
                        case Attempt.Made made -> written.get(next++);
                        case Attempt.Impossible impossible -> impossible.refused();
                    });
        }
        return outcomes;
    }

    private void settle(List<Entry> entries, List<Outcome> outcomes) {
        for (int i = 0; i < entries.size(); i++) {
            settle(entries.get(i).fact(), outcomes.get(i));
        }
    }

    private void settle(PlacedFact fact, Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written -> {}
            case Outcome.Known known -> {}
            case Outcome.Contradicted other -> contradict(fact, other.position());
            case Outcome.Refused refused -> passOver(View.AUDIT, fact.eventId().toString(), fact, refused.reason());
        }
    }

    private History oneByOne(StateChange change) {
        History taken = change.before();
        for (PlacedFact fact : change.added()) {
            History next = taken.with(List.of(fact));
            if (next == taken) {
                continue;
            }
            if (outcomes(List.of(change.attempt(next))).getFirst() instanceof Outcome.Refused refused) {
                passOver(change.view(), change.id(), fact, refused.reason());
            } else {
                taken = next;
            }
        }
        return taken;
    }

    private void passOver(View view, String id, PlacedFact fact, String reason) {
        refusals.passOver(view, id, fact.eventId(), fact.position(), reason);
    }

    private void contradict(PlacedFact fact, long position) {
        String document = indices.concrete(View.AUDIT) + "/" + fact.eventId();
        String reason =
                "Tài liệu đã có trong chỉ mục nhưng ở vị trí %d, trong khi sổ ghi vị trí %d (the index holds it at"
                                .formatted(position, fact.position())
                        + " position %d, the ledger at %d); it was left as it is.".formatted(position, fact.position());
        health.conflict(View.AUDIT.title(), fact.eventId(), document, reason);
        LOG.error("{}: {}", document, reason);
    }
}

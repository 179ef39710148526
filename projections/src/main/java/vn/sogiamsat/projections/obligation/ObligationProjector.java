package vn.sogiamsat.projections.obligation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.TrackingToken;
import vn.sogiamsat.core.view.ClosedDayDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.projections.fold.PlacedFact;
import vn.sogiamsat.projections.index.View;
import vn.sogiamsat.projections.processor.Projector;
import vn.sogiamsat.projections.processor.RefusedDocumentException;
import vn.sogiamsat.projections.processor.Tools;
import vn.sogiamsat.rules.world.Told;

/**
 * Judges facts in ledger order and writes every version they begin or end, and the scores of each day that is closed, a
 * batch in one bulk. What it judges by is in memory: before it goes on anywhere but where it stopped, it reads the
 * ledger up to there again, and writes nothing meanwhile.
 */
final class ObligationProjector implements Projector {
    private final Tools tools;
    private final Judging judging;
    private final PastFacts past;
    private final Set<UUID> leftOut = new HashSet<>();
    private Judgement judgement = new Judgement();
    private long next;

    ObligationProjector(Tools tools, Judging judging) {
        this.tools = tools;
        this.judging = judging;
        this.past = new PastFacts(tools);
    }

    @Override
    public void prepare(long position) {
        judging.change(position == next, () -> {
            if (position < next) {
                forget();
            }
            past.each(next, position, fact -> judge(fact));
            next = position;
            return standing();
        });
    }

    private void forget() {
        judgement = new Judgement();
        next = 0;
    }

    @Override
    public void project(List<PlacedFact> batch) {
        judging.change(true, () -> {
            write(batch);
            return standing();
        });
    }

    private Judging.Standing standing() {
        return new Judging.Standing(judgement, next, this::told);
    }

    /** How many facts the ledger holds. */
    private long told() {
        TrackingToken head = tools.parts().events().createHeadToken();
        return head == null ? 0 : head.position().orElse(-1) + 1;
    }

    private void write(List<PlacedFact> batch) {
        ChangedDocuments changed = new ChangedDocuments(tools.writer(), tools.refusals());
        for (PlacedFact placed : batch) {
            Told fact = Told.of(placed.position(), placed.fact());
            put(judge(fact), fact, changed);
            next = fact.position() + 1;
        }
        changed.write();
    }

    private static void put(Judgement.Changed change, Told fact, ChangedDocuments into) {
        change.versions()
                .forEach(version -> into.put(
                        View.OBLIGATIONS,
                        ObligationDoc.id(version.obligation().id(), version.position()),
                        fact,
                        ObligationDocs.of(version)));
        change.rulebooks().forEach(doc -> into.put(View.RULEBOOKS, doc.event().toString(), fact, doc));
        change.closing().ifPresent(closing -> {
            closing.changed().forEach(score -> into.put(View.SCORES, ScoreDocs.id(score), fact, ScoreDocs.of(score)));
            into.put(
                    View.SCORES,
                    ClosedDayDoc.id(closing.day()),
                    fact,
                    new ClosedDayDoc(closing.day(), closing.position()));
        });
    }

    /** A fact that cannot be judged is refused like a document, so that it is named and can be parked. */
    private Judgement.Changed judge(Told fact) {
        if (leftOut.contains(fact.eventId())) {
            return Judgement.Changed.NONE;
        }
        try {
            return judgement.add(fact);
        } catch (RuntimeException e) {
            return leaveOut(fact, e);
        }
    }

    /**
     * What a failed judgement leaves behind is not to be trusted.
     *
     * @throws RefusedDocumentException when the event is not parked
     */
    private Judgement.Changed leaveOut(Told fact, RuntimeException failure) {
        String reason = "không xét được sự kiện (the event cannot be judged): " + failure;
        tools.refusals().passOver(View.OBLIGATIONS, fact.eventId().toString(), fact.eventId(), fact.position(), reason);
        leftOut.add(fact.eventId());
        forget();
        past.each(0, fact.position(), before -> judge(before));
        return Judgement.Changed.NONE;
    }
}

package vn.sogiamsat.projections.obligation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.rules.engine.Change;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.engine.Proposal;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.score.Closing;
import vn.sogiamsat.rules.score.Scores;
import vn.sogiamsat.rules.world.Told;

/** What the facts up to a place in the ledger come to, in memory. */
final class Judgement {
    private final Engine engine = new Engine();
    private final Rulebooks rulebooks = new Rulebooks();
    private final Scores scores = new Scores();
    private long decided = -1;
    private long changed = -1;

    /** What a fact changes. */
    record Changed(List<Version> versions, List<RulebookDoc> rulebooks, Optional<Closing> closing) {
        static final Changed NONE = new Changed(List.of(), List.of(), Optional.empty());
    }

    Changed add(Told fact) {
        List<Version> versions = engine.add(fact);
        versions.forEach(scores::add);
        Optional<Closing> closing = fact.body() instanceof DayClosed closed
                ? scores.close(closed.day(), fact.position())
                : Optional.empty();
        if (decides(fact.body())) {
            decided = fact.position();
        }
        if (!versions.isEmpty()) {
            changed = fact.position();
        }
        return new Changed(versions, rulebooks.add(fact), closing);
    }

    private static boolean decides(Event body) {
        return body instanceof PeriodOpened
                || body.stream().kind().equals("rulebook") && !(body instanceof ExplanationGiven);
    }

    /** The position of the last fact that decided on rulebooks or months; -1 where none did. */
    long decided() {
        return decided;
    }

    /** The position of the last fact that made obligations others; -1 where none did. */
    long changed() {
        return changed;
    }

    /** What would change if these facts came now; nothing does. */
    List<Change> preview(List<Told> proposed, Proposal.Progress progress) {
        return engine.preview(proposed, progress);
    }

    /** As {@link Rulebooks#adoption}. */
    UUID adoption(String rulebook, String sha256) {
        return rulebooks.adoption(rulebook, sha256);
    }
}

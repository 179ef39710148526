package vn.sogiamsat.projections.obligation;

import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.event.ExplanationGiven;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.rules.engine.Change;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.engine.Proposal;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/** What the facts up to a place in the ledger come to, in memory. */
final class Judgement {
    private final Engine engine = new Engine();
    private final Rulebooks rulebooks = new Rulebooks();
    private long decided = -1;
    private long changed = -1;

    /** What a fact changes. */
    record Changed(List<Version> versions, List<RulebookDoc> rulebooks) {}

    Changed add(Told fact) {
        Changed change = new Changed(engine.add(fact), rulebooks.add(fact));
        String kind = fact.body().stream().kind();
        if ((kind.equals("rulebook") || kind.equals("calendar")) && !(fact.body() instanceof ExplanationGiven)) {
            decided = fact.position();
        }
        if (!change.versions().isEmpty()) {
            changed = fact.position();
        }
        return change;
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

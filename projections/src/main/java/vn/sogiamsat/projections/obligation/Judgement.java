package vn.sogiamsat.projections.obligation;

import java.util.List;
import java.util.Optional;
import vn.sogiamsat.core.event.DayClosed;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.score.Closing;
import vn.sogiamsat.rules.score.Scores;
import vn.sogiamsat.rules.world.Told;

/** What the facts up to a place in the ledger come to, in memory. */
final class Judgement {
    private final Engine engine = new Engine();
    private final Rulebooks rulebooks = new Rulebooks();
    private final Scores scores = new Scores();

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
        return new Changed(versions, rulebooks.add(fact), closing);
    }
}

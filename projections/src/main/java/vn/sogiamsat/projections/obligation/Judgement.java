package vn.sogiamsat.projections.obligation;

import java.util.List;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/** What the facts up to a place in the ledger come to, in memory. */
final class Judgement {
    private final Engine engine = new Engine();
    private final Rulebooks rulebooks = new Rulebooks();

    /** What a fact changes. */
    record Change(List<Version> versions, List<RulebookDoc> rulebooks) {}

    Change add(Told fact) {
        return new Change(engine.add(fact), rulebooks.add(fact));
    }
}

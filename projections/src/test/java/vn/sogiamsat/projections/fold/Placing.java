package vn.sogiamsat.projections.fold;

import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.FactCodec;

/** Gives facts places in a ledger. */
final class Placing {
    private static final FactCodec CODEC = new FactCodec();

    private Placing() {}

    /** In the order given, from position 0. */
    static List<PlacedFact> placed(List<Fact> facts) {
        List<PlacedFact> placed = new ArrayList<>();
        for (Fact fact : facts) {
            placed.add(new PlacedFact(
                    placed.size(), fact.body().stream().value(), placed.size(), fact, CODEC.bodyJson(fact.body())));
        }
        return placed;
    }

    static History history(Fact... facts) {
        return History.EMPTY.with(placed(List.of(facts)));
    }
}

package vn.sogiamsat.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.world.Remedy;
import vn.sogiamsat.rules.world.World;

/** Judges what inspections concluded is to be remedied. */
final class RemedyCases {
    private final World world;
    private final Regulations regulations;

    RemedyCases(World world, Regulations regulations) {
        this.world = world;
        this.regulations = regulations;
    }

    List<Obligation> judge(StreamId inspection) {
        List<Obligation> obligations = new ArrayList<>();
        world.remedies(inspection).forEach(remedy -> judge(remedy, obligations));
        return obligations;
    }

    /** By the rules that bind the unit on the day the remedy is due: the conclusion may be told long before. */
    private void judge(Remedy remedy, List<Obligation> into) {
        UUID unit = remedy.demanded().unit().value();
        for (Applied rule : regulations.rules().binding(remedy.due(), world.path(unit, remedy.due()), world)) {
            if (rule.rule().subject() == SubjectKind.REMEDY && rule.rule().demand() instanceof Demand.Deadline demand) {
                Draft draft = new Draft(
                        rule,
                        SubjectKind.REMEDY,
                        remedy.event(),
                        new Obligation.Remedy(
                                remedy.demanded().inspection().id().value(),
                                remedy.demanded().inspection().code(),
                                remedy.demanded().code()),
                        unit,
                        "",
                        remedy.since(),
                        Times.endOf(remedy.due()));
                into.add(Judge.deadline(draft, demand, remedy.words()));
            }
        }
    }
}

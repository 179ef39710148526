package vn.sogiamsat.rules.engine;

import java.util.List;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.world.World;

/** Judges cases: the same facts and rules always give the same obligations. */
final class Cases {
    private final MeetingCases meetings;
    private final PeriodCases periods;
    private final RemedyCases remedies;

    Cases(World world, Regulations regulations, MeetingValues values) {
        this.meetings = new MeetingCases(world, regulations, values);
        this.periods = new PeriodCases(world, regulations, values);
        this.remedies = new RemedyCases(world, regulations);
    }

    List<Obligation> judge(Case it) {
        return switch (it) {
            case Case.OfMeeting of -> meetings.meeting(of.meeting());
            case Case.OfDirections of -> meetings.directions(of.meeting());
            case Case.OfCell of -> periods.cell(of.cell(), of.period());
            case Case.OfSuperior of -> periods.superior(of.person(), of.period());
            case Case.OfMember of -> periods.member(of.person(), of.cell(), of.period());
            case Case.OfMerger of -> meetings.merger(of.unit());
            case Case.OfRemedies of -> remedies.judge(of.inspection());
        };
    }
}

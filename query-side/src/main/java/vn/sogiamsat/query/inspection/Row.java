package vn.sogiamsat.query.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.FindingNoted;
import vn.sogiamsat.core.event.RecordKind;
import vn.sogiamsat.core.inspection.Question;
import vn.sogiamsat.core.inspection.Remedy;
import vn.sogiamsat.core.inspection.Told;
import vn.sogiamsat.rules.book.StandingRulebook;
import vn.sogiamsat.rules.obligation.Obligation;

/** What the page of an inspection shows of one of its parts. */
sealed interface Row {
    /**
     * A unit by its name of a day.
     *
     * @param successor what it went into since; null where it is still itself, or that may not be seen
     */
    record Unit(
            UUID id, String name, boolean visible, @Nullable String successor) {}

    Unit unit();

    record Finding(Told<FindingNoted> told, Unit unit, String by) implements Row {}

    /** @param answers whether the viewer may answer it now */
    record Asked(Question question, Unit unit, String by, boolean answers) implements Row {}

    /**
     * @param reports whether the viewer may report now
     * @param assesses whether the viewer may say now whether it is enough
     */
    record Demanded(Remedy remedy, Unit unit, Remedy.State state, boolean reports, boolean assesses) implements Row {
        /** The obligation that it is, as the ledger judges it. */
        public UUID obligation() {
            return Obligation.id(
                    StandingRulebook.REMEDY, remedy.due().header().eventId().toString(), "");
        }
    }

    /**
     * A record that was opened, or refused.
     *
     * @param link where it is shown; null where it has no page
     */
    record Looked(
            RecordKind kind,
            String record,
            @Nullable String link,
            @Nullable Unit unit,
            String by,
            Instant at) {}
}

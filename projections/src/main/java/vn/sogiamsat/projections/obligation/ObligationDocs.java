package vn.sogiamsat.projections.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Applicability;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;

/** Makes the documents of versions. */
final class ObligationDocs {
    private ObligationDocs() {}

    static ObligationDoc of(Version version) {
        Obligation it = version.obligation();
        return new ObligationDoc(
                new ObligationDoc.ObligationPart(it.id(), kind(it.kind()), it.subject(), it.period()),
                new ObligationDoc.RulePart(
                        it.rule(), it.rule().substring(0, it.rule().indexOf('/'))),
                new ObligationDoc.UnitPart(it.unit()),
                person(it),
                meeting(it),
                remedy(it),
                it.opensAt(),
                it.dueAt(),
                it.required(),
                it.achieved(),
                it.evidence(),
                it.metAt(),
                it.metInTime(),
                applicability(it.applicability()),
                it.reason(),
                it.waivedFrom(),
                it.waivedUntil(),
                version.knownFrom(),
                version.knownTo(),
                version.isCurrent(),
                version.position());
    }

    private static ObligationDoc.@Nullable PersonPart person(Obligation it) {
        return switch (it.kind()) {
            case SUPERIOR, MEMBER -> new ObligationDoc.PersonPart(it.subject());
            case MEETING, CELL, DIRECTION, MERGED_UNIT, REMEDY -> null;
        };
    }

    private static ObligationDoc.@Nullable MeetingPart meeting(Obligation it) {
        return it.about() instanceof Obligation.Meeting(UUID id, String kind)
                ? new ObligationDoc.MeetingPart(id, kind.isEmpty() ? null : kind)
                : null;
    }

    private static ObligationDoc.@Nullable RemedyPart remedy(Obligation it) {
        return it.about() instanceof Obligation.Remedy(UUID inspection, String inspectionCode, String code)
                ? new ObligationDoc.RemedyPart(inspection, inspectionCode, code)
                : null;
    }

    private static String kind(SubjectKind kind) {
        return switch (kind) {
            case MEETING -> "meeting";
            case CELL -> "cell";
            case SUPERIOR -> "superior";
            case MEMBER -> "member";
            case DIRECTION -> "direction";
            case MERGED_UNIT -> "merged-unit";
            case REMEDY -> "remedy";
        };
    }

    private static String applicability(Applicability applicability) {
        return switch (applicability) {
            case APPLICABLE -> "applicable";
            case NOT_APPLICABLE -> "not-applicable";
            case NOT_EVALUATED -> "not-evaluated";
        };
    }
}

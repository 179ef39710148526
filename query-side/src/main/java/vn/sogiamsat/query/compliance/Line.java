package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.obligation.Status;

/**
 * One obligation in a list.
 *
 * @param meetingOn the day of the meeting it is about; null where it is about none, or none that was told of
 * @param person what the person it is about is called; null where it is about none, or where they are not named
 */
record Line(
        ObligationDoc doc,
        Status status,
        RuleText rule,
        UnitTree.Unit unit,
        @Nullable LocalDate meetingOn,
        @Nullable String person) {
    public UUID id() {
        return doc.obligation().id();
    }

    public SubjectKind kind() {
        return Known.kind(doc);
    }
}

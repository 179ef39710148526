package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.view.RulebookDoc;

/** The document of an adopted rulebook without its text, which never changes and is read once. */
record AdoptedDoc(
        RulebookDoc.RulebookPart rulebook,
        UUID event,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable LocalDate repealedFrom,
        List<String> replaces,
        DecidingDocument decision,
        Instant recordedAt,
        boolean withdrawn,
        long position) {
    AdoptedDoc {
        replaces = List.copyOf(replaces);
    }

    /** The first day on which it is not in force any more; null while that is open. */
    public @Nullable LocalDate end() {
        if (inForceTo == null || repealedFrom == null) {
            return inForceTo == null ? repealedFrom : inForceTo;
        }
        return inForceTo.isBefore(repealedFrom) ? inForceTo : repealedFrom;
    }

    /** Whether it is in force on a day as far as its own decisions say; another may have taken its place. */
    boolean covers(LocalDate day) {
        return !withdrawn && reaches(day) && (repealedFrom == null || day.isBefore(repealedFrom));
    }

    /** The same, a repeal left aside. */
    boolean reaches(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || day.isBefore(inForceTo));
    }
}

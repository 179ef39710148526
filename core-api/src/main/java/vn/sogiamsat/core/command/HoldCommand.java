package vn.sogiamsat.core.command;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.DecidingDocument;

/** What persons ask of the write side so that something is kept, or destroyed. */
public sealed interface HoldCommand extends LedgerCommand {

    /**
     * Keeps documents and keys of some units and a period (both days included) from being destroyed.
     *
     * @param hold its number
     * @param units any codes of the units, each with everything below it
     * @param inspection code of the inspection for which it is placed; null when it is for none
     */
    record PlaceHold(
            String hold,
            List<String> units,
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable String inspection,
            String reason,
            DecidingDocument decision,
            String by)
            implements HoldCommand {}

    record ReleaseHold(String hold, String reason, DecidingDocument decision, String by) implements HoldCommand {}

    /** Destroys a document's key: nobody can open it again, and no hash changes. */
    record DestroyDocument(String sha256, String reason, DecidingDocument decision, String by) implements HoldCommand {}
}

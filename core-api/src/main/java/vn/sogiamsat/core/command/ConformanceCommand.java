package vn.sogiamsat.core.command;

import java.util.UUID;

/** What a keeper asks about the check of their source. No events come of it: nothing that is sent becomes a fact. */
public sealed interface ConformanceCommand extends LedgerCommand {

    /** Begins a check of ten steps. Answered by {@link Begun}; refused while another of this source is not ended. */
    record BeginCheck(String source, String by) implements ConformanceCommand {}

    /** Ends a check before all steps are passed: its verdict is that it failed. Answered by {@link Begun}. */
    record EndCheck(String source, UUID check, String by) implements ConformanceCommand {}

    /** Which check it is. */
    record Begun(UUID check) {}
}

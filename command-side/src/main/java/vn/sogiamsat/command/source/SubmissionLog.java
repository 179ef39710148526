package vn.sogiamsat.command.source;

import java.util.List;
import vn.sogiamsat.core.event.RefusalReason;

/** Keeps on record what was refused although its sender is known; never anything of the content. */
public interface SubmissionLog {
    /**
     * One refused submission.
     *
     * @param submittedId what the sender calls it; kept shortened to what an event may hold
     * @param digest keyed digest of what was read of it; {@code -} when nothing was read
     */
    record Refusal(String submittedId, String digest, RefusalReason reason) {}

    /**
     * Records refusals. On disk when it returns; the same refusal told again leaves no second event.
     *
     * @param source the sender's registered name
     */
    void refused(String source, List<Refusal> refusals);

    /** Records one refusal. */
    default void refused(String source, String submittedId, String digest, RefusalReason reason) {
        refused(source, List.of(new Refusal(submittedId, digest, reason)));
    }
}

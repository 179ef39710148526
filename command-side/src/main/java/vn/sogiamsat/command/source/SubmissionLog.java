package vn.sogiamsat.command.source;

import vn.sogiamsat.core.event.RefusalReason;

/** Keeps on record what was refused although its sender is known; never anything of the content. */
public interface SubmissionLog {
    /**
     * Records a refusal. On disk when it returns; the same refusal told again leaves no second event.
     *
     * @param source the sender's registered name
     * @param submittedId what the sender calls the submission, shortened to what an event may hold
     * @param digest keyed digest of what was read of it; {@code -} when nothing was read
     */
    void refused(String source, String submittedId, String digest, RefusalReason reason);
}

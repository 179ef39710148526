package vn.sogiamsat.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what persons have typed and not yet recorded: it may change, and it may hold personal words. Nothing of it is
 * in the ledger; it is kept encrypted, and gone for good when it is deleted.
 */
public interface FormDrafts {
    /** The most characters a draft may have. */
    int LONGEST = 400_000;

    /** The drafts of a person, the one saved last first; at most two hundred. */
    List<Draft> of(String owner);

    /** Empty when there is none, or it is another's. */
    Optional<Draft> find(UUID id, String owner);

    /** Keeps a new draft, as its version 1. Nothing happens where the id is taken. */
    void begin(UUID id, String owner, String content);

    /**
     * Keeps a draft's next version, where nobody saved one since the version this one was made from.
     *
     * @param editor the page that saves, to be told by who reads it next
     * @return the draft as it is now, and whether this was taken; empty when there is none any longer
     */
    Optional<Saved> save(UUID id, String owner, long version, String editor, String content);

    /** Deletes a draft for good; nothing happens where there is none. */
    void delete(UUID id, String owner);

    /**
     * What was typed.
     *
     * @param version counts from 1
     * @param editor which page saved it
     */
    record Draft(UUID id, long version, String editor, Instant savedAt, String content) {}

    /** @param taken false where another had saved meanwhile; then nothing was changed */
    record Saved(boolean taken, Draft now) {}
}

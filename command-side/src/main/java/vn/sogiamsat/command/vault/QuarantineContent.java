package vn.sogiamsat.command.vault;

import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the content of quarantined submissions, encrypted under a key each, until a person has decided on it. Takes
 * part in the caller's database transaction: what is rolled back was never kept.
 */
public interface QuarantineContent {
    /** @return the reference under which it is read again */
    UUID store(byte[] content);

    /**
     * @return empty when the reference is unknown or its content destroyed
     * @throws IllegalStateException when the stored bytes were altered
     */
    Optional<byte[]> read(UUID reference);

    /** Destroys content and key for good; nothing happens when they already are. */
    void destroy(UUID reference);
}

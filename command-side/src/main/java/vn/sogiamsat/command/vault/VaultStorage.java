package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Where the vault's objects lie. It sees sealed bytes only and knows an object by an id that tells nothing.
 *
 * <p>An object is first a draft, then kept, then settled. Kept means: persisted, but nobody refers to it for certain
 * yet. Whoever began it tells its fate by {@link #settle} or {@link #delete}; if that never happens because the process
 * died, {@link #sweep} of a later process decides. Several processes may work on the same storage at once.
 *
 * <p>Every method throws {@link IOException} when the storage fails. It may then have done what was asked, or a part.
 */
interface VaultStorage {
    /** Begins an object. */
    Draft create(UUID id) throws IOException;

    /** The object's bytes from the start. {@link java.nio.file.NoSuchFileException} when there is no such object. */
    InputStream open(UUID id) throws IOException;

    /** The object's size in bytes; -1 when there is no such object. */
    long size(UUID id) throws IOException;

    /** Says that the object is referred to, so that no sweep needs to ask. */
    void settle(UUID id) throws IOException;

    /** Removes the object, draft or kept; nothing happens when it is not there. When it returns, the object is gone. */
    void delete(UUID id) throws IOException;

    /**
     * Removes what processes that have ended left behind: drafts, and kept objects that are not referred to. Never
     * touches the work of a living process.
     *
     * @param referredTo asked only for objects that were neither settled nor deleted
     */
    void sweep(Predicate<UUID> referredTo) throws IOException;

    /** An object that is being written. Used by one thread. */
    interface Draft extends AutoCloseable {
        /** Adds all the remaining bytes. */
        void write(ByteBuffer bytes) throws IOException;

        /** Ends the writing. When it returns, the object is persisted whole: it survives a loss of power. */
        void keep() throws IOException;

        /**
         * Discards the draft, unless it was kept. What cannot be discarded is left to a sweep, without an exception.
         */
        @Override
        void close();
    }
}

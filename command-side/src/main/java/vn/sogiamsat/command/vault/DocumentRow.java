package vn.sogiamsat.command.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Classification;

/**
 * What the database knows of a document.
 *
 * @param size of the plain bytes
 * @param sealedKey a sealed {@link DocumentSecret}; null once destroyed
 */
@SuppressWarnings("ArrayRecordComponent")
record DocumentRow(
        String sha256,
        UUID storageId,
        long size,
        String mediaType,
        Classification classification,
        @Nullable String firstSource,
        byte @Nullable [] sealedKey) {}

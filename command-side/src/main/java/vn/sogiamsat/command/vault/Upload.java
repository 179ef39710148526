package vn.sogiamsat.command.vault;

import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Classification;

/**
 * What is said of a document before its first byte.
 *
 * @param source the sender's registered name
 * @param declaredSize bytes of the content; -1 when not said
 * @param declaredSha256 what the sender says the content hashes to, in lower-case hexadecimal; null when not said
 * @param fileName a safe name; null when there is none
 */
record Upload(
        String source,
        Classification classification,
        long declaredSize,
        @Nullable String declaredSha256,
        @Nullable String fileName) {}

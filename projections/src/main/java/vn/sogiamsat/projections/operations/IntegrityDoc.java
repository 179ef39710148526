package vn.sogiamsat.projections.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that vouches for the ledger, or that was found.
 *
 * @param at when it was seen first; of timestamps and verifications, when they were made
 * @param kind {@code checkpoint}, {@code witness}, {@code timestamp} or {@code verification}
 * @param size how many leaves it is about
 * @param events how many there were
 * @param root of checkpoints, in base64
 * @param trouble of checkpoints: whether the log stands still
 */
record IntegrityDoc(
        Instant at,
        String kind,
        String origin,
        long size,
        long events,
        @Nullable String root,
        @Nullable Boolean protectedAgainstRollback,
        @Nullable Boolean trouble,
        @Nullable WitnessPart witness,
        @Nullable VerificationPart verification) {

    /** @param verdict such as {@code cosigned} */
    record WitnessPart(String name, String verdict) {}

    /**
     * @param findings how often something was not as it must be
     * @param kinds what that was, such as {@code event-changed}
     * @param documents of the vault that were read
     * @param views documents of views that were compared
     * @param omitted how many things were not looked at
     */
    record VerificationPart(UUID id, long findings, List<String> kinds, long documents, long views, long omitted) {
        VerificationPart {
            kinds = List.copyOf(kinds);
        }
    }
}

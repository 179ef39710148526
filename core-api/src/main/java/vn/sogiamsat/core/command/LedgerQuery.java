package vn.sogiamsat.core.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages ask of the write side through the query bus. */
public sealed interface LedgerQuery
        permits LedgerQuery.FindQuarantined,
                LedgerQuery.ReadQuarantined,
                LedgerQuery.FindSources,
                LedgerQuery.FindPackageKeys,
                SenderQuery {

    /**
     * Quarantined submissions, newest first. Answered by {@link QuarantinePage}.
     *
     * @param state {@code open}, {@code released}, {@code rejected}; null for all
     * @param sources only those of these sources; null for all
     * @param units only those whose {@link Quarantined#unit} is one of these codes; null for all, those of no unit
     *     included
     */
    record FindQuarantined(
            @Nullable String state,
            @Nullable List<String> sources,
            @Nullable List<String> units,
            int offset,
            int limit) implements LedgerQuery {}

    /** The content of one quarantined submission for the person who corrects it. Answered by {@link Quarantined}. */
    record ReadQuarantined(UUID reference) implements LedgerQuery {}

    /** All registered sources. Answered by a list of {@link Source}. */
    record FindSources() implements LedgerQuery {}

    /** The keys with which a source signs packages. Answered by a list of {@link PackageKey}. */
    record FindPackageKeys(String source) implements LedgerQuery {}

    /**
     * A key with which a source signs packages.
     *
     * @param id eight hexadecimal digits
     * @param key the public half
     * @param fingerprint for people to compare by eye
     * @param revokedAt null while it is believed
     */
    record PackageKey(
            String id,
            String key,
            String fingerprint,
            Instant registeredAt,
            @Nullable Instant revokedAt) {}

    record QuarantinePage(long total, List<Quarantined> items) {}

    /** @param pointer JSON pointer (RFC 6901) to the field in the CloudEvent */
    record Reason(String pointer, String code, String detail) {}

    /**
     * @param unit code of the unit the subject names; null when it names none
     * @param content the CloudEvent as sent, structured JSON; null unless asked for, or when destroyed
     * @param resolvedBy null while open
     */
    record Quarantined(
            UUID reference,
            String source,
            String sourceId,
            @Nullable String type,
            @Nullable String subject,
            @Nullable String unit,
            Instant receivedAt,
            long size,
            String state,
            List<Reason> reasons,
            @Nullable String content,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt,
            @Nullable String resolution,
            @Nullable UUID resultingEvent) {}

    record Source(
            String name,
            String title,
            List<String> types,
            List<String> units,
            String state,
            Instant registeredAt,
            @Nullable Instant lastSeenAt) {}
}

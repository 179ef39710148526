package vn.sogiamsat.projections.operations;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.Verifications;

/**
 * Keeps what vouches for the ledger, each time it changed: nothing is written again within a day unless it became
 * otherwise, whoever writes it and however often.
 */
final class IntegrityRecord {
    private final SmallIndex index;
    private Set<String> last = Set.of();

    IntegrityRecord(SmallIndex index) {
        this.index = index;
    }

    /** @param run the last verification; null for none */
    void write(Integrity.State state, Verifications.@Nullable Run run, Instant now) throws IOException {
        Map<String, IntegrityDoc> documents = new LinkedHashMap<>();
        String day = "/" + now.atZone(ZoneOffset.UTC).toLocalDate();
        Integrity.Point point = state.checkpoint();
        if (point != null) {
            boolean trouble = state.trouble() != null;
            documents.put(
                    "checkpoint/" + point.size() + "/" + trouble + "/" + state.isProtectedAgainstRollback() + day,
                    checkpoint(state, point, trouble, now));
        }
        for (Integrity.Witness witness : state.witnesses()) {
            documents.put(
                    "witness/" + witness.key() + "/" + witness.size() + "/" + code(witness.verdict()) + day,
                    witness(state, witness, now));
        }
        Integrity.Stamp stamp = state.stamp();
        if (stamp != null) {
            documents.put("timestamp/" + stamp.size(), timestamp(state, stamp));
        }
        if (run != null && run.endedAt() != null) {
            documents.put("verification/" + run.id(), verification(state, run, run.endedAt()));
        }
        Set<String> standing = Set.copyOf(documents.keySet());
        documents.keySet().removeAll(last);
        index.add(documents);
        last = standing;
    }

    private static IntegrityDoc checkpoint(Integrity.State state, Integrity.Point point, boolean trouble, Instant now) {
        return new IntegrityDoc(
                now,
                "checkpoint",
                state.origin(),
                point.size(),
                state.events(),
                point.root(),
                state.isProtectedAgainstRollback(),
                trouble,
                null,
                null);
    }

    private static IntegrityDoc witness(Integrity.State state, Integrity.Witness witness, Instant now) {
        return new IntegrityDoc(
                now,
                "witness",
                state.origin(),
                witness.size(),
                state.events(),
                null,
                null,
                null,
                new IntegrityDoc.WitnessPart(witness.name(), code(witness.verdict())),
                null);
    }

    private static IntegrityDoc timestamp(Integrity.State state, Integrity.Stamp stamp) {
        return new IntegrityDoc(
                stamp.at(), "timestamp", state.origin(), stamp.size(), state.events(), null, null, null, null, null);
    }

    private static IntegrityDoc verification(Integrity.State state, Verifications.Run run, Instant ended) {
        List<String> kinds = run.findings().stream()
                .map(finding -> code(finding.kind()))
                .distinct()
                .sorted()
                .toList();
        long findings =
                run.findings().stream().mapToLong(Verifications.Finding::count).sum();
        return new IntegrityDoc(
                ended,
                "verification",
                state.origin(),
                run.read(),
                state.events(),
                null,
                null,
                null,
                null,
                new IntegrityDoc.VerificationPart(
                        run.id(),
                        findings,
                        kinds,
                        run.documents(),
                        run.views(),
                        run.omitted().size()));
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

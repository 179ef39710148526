package vn.sogiamsat.command.verify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Verifications.Finding;
import vn.sogiamsat.core.port.Verifications.Run;
import vn.sogiamsat.core.port.Verifications.Stage;

/**
 * A verification as it is kept: what it has come to, and from where it goes on after an interruption.
 *
 * @param read leaves of the tree that were made anew
 * @param root of that tree, in base64
 * @param of leaves there were at the last look
 * @param document the digest of the last document that was read; empty before the first
 * @param projection the last projection that was compared; empty before the first
 */
record State(
        UUID id,
        Instant startedAt,
        String startedBy,
        Stage stage,
        String origin,
        long read,
        String root,
        long of,
        String document,
        long documents,
        String projection,
        long views,
        @Nullable Instant endedAt,
        @Nullable String problem,
        List<Finding> findings,
        List<String> omitted) {
    /** The same, with what stopped it for now. */
    State stoppedBy(String why) {
        return new State(
                id,
                startedAt,
                startedBy,
                stage,
                origin,
                read,
                root,
                of,
                document,
                documents,
                projection,
                views,
                endedAt,
                why,
                findings,
                omitted);
    }

    Run run() {
        return new Run(
                id, startedAt, startedBy, stage, read, of, documents, views, endedAt, problem, findings, omitted);
    }
}

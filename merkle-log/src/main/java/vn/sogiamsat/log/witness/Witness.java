package vn.sogiamsat.log.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.tree.Verification;
import vn.sogiamsat.log.witness.Answer.Refusal;

/** Cosigns what is consistent with all it cosigned before. For several threads, as far as its {@link Seen} is. */
public final class Witness {
    private final List<SignerKey> keys;
    private final Map<String, List<VerifierKey>> logs;
    private final Seen seen;
    private final Clock clock;

    /**
     * @param keys that all cosign: several for the while in which one takes the place of another
     * @param logs the keys that are trusted for each origin
     */
    public Witness(List<SignerKey> keys, Map<String, List<VerifierKey>> logs, Seen seen, Clock clock) {
        this.keys = List.copyOf(keys);
        this.logs = Map.copyOf(logs);
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * Answers {@code add-checkpoint}.
     *
     * @throws IOException when it cannot be read or written what was seen: then nothing is cosigned
     */
    public Answer add(byte[] body) throws IOException {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(request.note().text());
        } catch (MalformedException e) {
            return new Answer.Refused(Refusal.MALFORMED, String.valueOf(e.getMessage()));
        }
        List<VerifierKey> trusted = logs.get(checkpoint.origin());
        if (trusted == null) {
            return refused(
                    Refusal.UNKNOWN_LOG,
                    "nhân chứng này không theo dõi sổ có nguồn gốc đó",
                    "this witness does not watch a log of that origin");
        }
        return isSigned(request, trusted)
                ? decide(request, checkpoint)
                : refused(
                        Refusal.UNTRUSTED,
                        "không có chữ ký đúng của khóa được tin cậy",
                        "there is no right signature of a trusted key");
    }

    private static boolean isSigned(AddCheckpoint request, List<VerifierKey> trusted) {
        try {
            return !request.note().signers(trusted, Notes::verifies).isEmpty();
        } catch (MalformedException e) {
            return false;
        }
    }

    private Answer decide(AddCheckpoint request, Checkpoint checkpoint) throws IOException {
        TreeHead next = checkpoint.tree();
        if (request.old() > next.size()) {
            return refused(
                    Refusal.MALFORMED,
                    "cỡ cũ %d lớn hơn cỡ của điểm chốt %d".formatted(request.old(), next.size()),
                    "the old size %d is larger than the checkpoint's %d".formatted(request.old(), next.size()));
        }
        TreeHead latest = seen.latest(checkpoint.origin());
        if (request.old() != latest.size()) {
            return new Answer.Stale(latest.size());
        }
        if (latest.size() == next.size() && !latest.root().equals(next.root())) {
            return refused(
                    Refusal.FORKED,
                    "ở cỡ %d nhân chứng đã ký một gốc khác".formatted(next.size()),
                    "at size %d this witness has cosigned another root".formatted(next.size()));
        }
        if (!Verification.isConsistent(latest, next, request.proof())) {
            return refused(
                    Refusal.INCONSISTENT,
                    "bằng chứng không cho thấy cây cũ là phần đầu của cây mới",
                    "the proof does not show that the old tree is the beginning of the new one");
        }
        // Between reading and this another request may have moved on: then this one is stale like any other.
        return seen.advance(checkpoint.origin(), latest, next)
                ? new Answer.Cosigned(cosign(request.note().text()))
                : new Answer.Stale(seen.latest(checkpoint.origin()).size());
    }

    private List<NoteSignature> cosign(String text) {
        Instant now = clock.instant();
        return keys.stream().map(key -> Cosignature.sign(text, key, now)).toList();
    }

    private static Answer refused(Refusal refusal, String vi, String en) {
        return new Answer.Refused(refusal, vi + " (" + en + ")");
    }
}

package vn.sogiamsat.log.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import vn.sogiamsat.log.Decimal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.witness.Outcome.Ahead;
import vn.sogiamsat.log.witness.Outcome.Contradicted;
import vn.sogiamsat.log.witness.Outcome.Cosigned;
import vn.sogiamsat.log.witness.Outcome.Refused;
import vn.sogiamsat.log.witness.Outcome.Unreachable;

/**
 * Asks one witness to cosign the checkpoints of one log (C2SP tlog-witness, section "add-checkpoint"). For one thread
 * at a time.
 */
public final class WitnessClient {
    private final AddCheckpointCall call;
    private final VerifierKey key;
    /** The size the witness has cosigned last, as far as is known. */
    private long seen;

    /**
     * @param prefix the witness's submission prefix: the URL of its line in a policy
     * @param key with which alone it may cosign
     * @param patience how long a whole answer may take
     * @param seen the size of the newest checkpoint of the log it is known to have cosigned; 0 where nothing is known
     */
    public WitnessClient(HttpClient http, URI prefix, VerifierKey key, Duration patience, long seen) {
        URI address = URI.create(prefix.toString().replaceFirst("/+$", "") + "/add-checkpoint");
        this.call = new AddCheckpointCall(http, address, patience);
        this.key = key;
        this.seen = seen;
    }

    /**
     * Submits a checkpoint; once more where the witness has last seen another one than was thought.
     *
     * @param note a checkpoint that its log signed
     * @param proofs of the log's tree, at least as large as the checkpoint's
     * @throws IllegalArgumentException when the note is no checkpoint
     */
    public Outcome submit(SignedNote note, Proofs proofs) throws InterruptedException {
        long size;
        try {
            size = Checkpoint.parse(note.text()).tree().size();
        } catch (MalformedException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
        // Of a witness that knows of more than there is, the size is asked: it may be another by now.
        return submit(note, proofs, size, Math.min(seen, size), true);
    }

    private Outcome submit(SignedNote note, Proofs proofs, long size, long old, boolean mayTryAgain)
            throws InterruptedException {
        AddCheckpointCall.Response response;
        try {
            response = call.send(new AddCheckpoint(old, proofs.consistency(old, size), note).bytes());
        } catch (IOException e) {
            return unreachable("không có trả lời: " + e.getMessage(), "no answer");
        }
        return switch (response.status()) {
            case 200 -> cosigned(note, size, response.body());
            case 400, 403, 404 -> new Refused(response.status(), response.reason());
            case 422 -> new Contradicted(response.reason());
            case 409 -> {
                Optional<Long> told = size(response);
                told.ifPresent(it -> seen = it);
                if (told.isPresent() && told.get() > size) {
                    yield new Ahead(told.get());
                }
                if (told.isPresent() && told.get() != old && mayTryAgain) {
                    yield submit(note, proofs, size, told.get(), false);
                }
                // At equal sizes there is nothing but the root to be in conflict with.
                yield old == size && told.orElse(size) == size
                        ? new Contradicted(response.reason())
                        : unreachable("mã 409 không rõ cỡ nào", "a 409 without a size to go on from");
            }
            default -> unreachable("mã HTTP " + response.status(), "HTTP status " + response.status());
        };
    }

    private static Optional<Long> size(AddCheckpointCall.Response response) {
        try {
            return response.isSize()
                    ? Optional.of(Decimal.parse(response.body().replaceFirst("\n$", "")))
                    : Optional.empty();
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private Outcome cosigned(SignedNote note, long size, String body) {
        Optional<Cosigned> verified = body.lines()
                .flatMap(line -> signature(line).stream())
                .filter(signature -> signature.key().equals(key.name()))
                .filter(signature -> Cosignature.verifies(key, note.text(), signature))
                .flatMap(signature -> Cosignature.time(signature).map(at -> new Cosigned(signature, at)).stream())
                .findFirst();
        if (verified.isEmpty()) {
            return unreachable(
                    "trả lời không có chữ ký đúng của %s trên điểm chốt này".formatted(key.name()),
                    "the answer has no right cosignature of %s over this checkpoint".formatted(key.name()));
        }
        seen = size;
        return verified.get();
    }

    private static Optional<NoteSignature> signature(String line) {
        try {
            return Optional.of(NoteSignature.parse(line));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private Unreachable unreachable(String vi, String en) {
        return new Unreachable("%s: %s (%s)".formatted(call.address(), vi, en));
    }
}

package vn.sogiamsat.app.witness;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.witness.Answer;
import vn.sogiamsat.log.witness.Answer.Refusal;
import vn.sogiamsat.log.witness.SeenInFolder;
import vn.sogiamsat.log.witness.Witness;

/** A witness that keeps a diary. For several threads; requests are served one after the other. */
public final class Desk {
    private final List<SignerKey> keys;
    private final Watched watched;
    private final SeenInFolder seen;
    private final Diary diary;
    private final Witness witness;
    private final ReentrantLock turn = new ReentrantLock();

    /** @throws IOException when the folder cannot be written to */
    public Desk(WitnessFolder folder, List<SignerKey> keys, Watched watched, Clock clock) throws IOException {
        this.keys = List.copyOf(keys);
        this.watched = watched;
        this.seen = new SeenInFolder(folder.seen());
        this.diary = new Diary(folder.diary());
        this.witness = new Witness(keys, watched.logs(), seen, clock);
    }

    /**
     * What is known of a log.
     *
     * @param keys that are trusted for it
     * @param seen the tree it cosigned last; {@link TreeHead#EMPTY} for none
     * @param at when it did; empty for never, or where that is not known
     * @param contradictions how many checkpoints that contradict it are kept
     */
    record Known(String origin, List<VerifierKey> keys, TreeHead seen, Optional<Instant> at, int contradictions) {}

    /** Its public keys. */
    public List<VerifierKey> keys() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    /** All logs it watches. */
    List<Known> known() throws IOException {
        turn.lock();
        try {
            List<Known> all = new ArrayList<>();
            for (String origin : watched.logs().keySet()) {
                TreeHead latest = seen.latest(origin);
                all.add(new Known(
                        origin,
                        watched.logs().getOrDefault(origin, List.of()),
                        latest,
                        diary.latest(origin).flatMap(note -> time(note, latest)),
                        diary.contradictions(origin)));
            }
            return all;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Answers {@code add-checkpoint}.
     *
     * @throws IOException when the disk fails: then nothing was cosigned that anybody got to see
     */
    Answer add(byte[] body) throws IOException {
        turn.lock();
        try {
            Answer answer = witness.add(body);
            switch (answer) {
                case Answer.Cosigned cosigned -> {
                    SignedNote note = request(body).note();
                    for (NoteSignature signature : cosigned.signatures()) {
                        note = note.with(signature);
                    }
                    diary.cosigned(origin(note), note);
                }
                case Answer.Refused refused -> {
                    if (refused.refusal() == Refusal.FORKED || refused.refusal() == Refusal.INCONSISTENT) {
                        AddCheckpoint request = request(body);
                        diary.contradicted(origin(request.note()), request);
                    }
                }
                case Answer.Stale stale -> {}
            }
            return answer;
        } finally {
            turn.unlock();
        }
    }

    /** When a note was cosigned, if it is that of the tree. */
    private Optional<Instant> time(SignedNote note, TreeHead tree) {
        try {
            return Checkpoint.parse(note.text()).tree().equals(tree)
                    ? note.signatures().stream()
                            .filter(signature ->
                                    keys().stream().anyMatch(key -> Cosignature.verifies(key, note.text(), signature)))
                            .flatMap(signature -> Cosignature.time(signature).stream())
                            .max(Instant::compareTo)
                    : Optional.empty();
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private static AddCheckpoint request(byte[] body) {
        try {
            return AddCheckpoint.parse(body);
        } catch (MalformedException e) {
            throw new IllegalStateException("the witness has read it", e);
        }
    }

    private static String origin(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).origin();
        } catch (MalformedException e) {
            throw new IllegalStateException("the witness has read it", e);
        }
    }
}

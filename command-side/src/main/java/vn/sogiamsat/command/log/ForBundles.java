package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.LogProofs.Answer;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.timestamp.Timestamp;

/**
 * What a bundle of evidence, or a statement, needs of the log: proofs for one checkpoint, who vouches for it, the log's
 * signature.
 */
public final class ForBundles {
    private final Heads heads;
    private final ProofMaker proofs;
    private final LogKeys keys;
    private final LogSettings settings;

    ForBundles(Heads heads, ProofMaker proofs, LogKeys keys, LogSettings settings) {
        this.heads = heads;
        this.proofs = proofs;
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * @param token of an authority
     * @param over what it stamped: the checkpoint itself
     */
    public record Stamp(Timestamp token, AddCheckpoint over) {}

    /**
     * @param note the checkpoint that all proofs are for
     * @param answers in the order of the question
     */
    public record Proven(
            Epoch epoch, SignedNote note, Integrity.Point point, List<Answer> answers, Optional<Stamp> stamp) {
        public Proven {
            answers = List.copyOf(answers);
        }
    }

    public UUID ledger() {
        return heads.ledger();
    }

    /**
     * Proves events by the newest checkpoint, or by the newest that was stamped where that covers them all.
     *
     * @throws EvidenceBundles.RefusedException when nothing was signed yet
     */
    public Proven prove(List<UUID> events) {
        Head head = heads.read();
        SignedNote newest = head.note();
        if (newest == null) {
            throw new EvidenceBundles.RefusedException(
                    "Sổ chưa ký điểm chốt nào; hãy thử lại sau vài giây, hoặc xem trang tình trạng. (No checkpoint was signed yet; try again in some seconds, or see the status page.)");
        }
        Optional<KeptNotes.Kept> stamped = newestStamped();
        if (stamped.isPresent()) {
            Optional<Proven> proven =
                    proveStamped(events, head, newest, stamped.get().file());
            if (proven.isPresent()) {
                return proven.get();
            }
        }
        return new Proven(
                head.epoch(), newest, point(newest), proofs.prove(events, head.epoch(), newest), Optional.empty());
    }

    /** The newest checkpoint, and no proofs; empty before the first was signed. */
    public Optional<Proven> newest() {
        Head head = heads.read();
        return Optional.ofNullable(head.note())
                .map(note -> new Proven(head.epoch(), note, point(note), List.of(), Optional.empty()));
    }

    private Optional<Proven> proveStamped(List<UUID> events, Head head, SignedNote newest, Path file) {
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file));
            Timestamp stamp = Timestamp.parse(Files.readAllBytes(KeptNotes.stamp(file)));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            // A stamp weighs no more than the witnesses who came after it.
            if (!checkpoint.origin().equals(head.epoch().origin())
                    || note.signatures().size() < newest.signatures().size()) {
                return Optional.empty();
            }
            List<Answer> answers = proofs.prove(events, head.epoch(), note);
            return answers.stream().allMatch(Answer.Proven.class::isInstance)
                    ? Optional.of(new Proven(
                            head.epoch(),
                            note,
                            point(note),
                            answers,
                            Optional.of(new Stamp(
                                    stamp, new AddCheckpoint(checkpoint.tree().size(), List.of(), note)))))
                    : Optional.empty();
        } catch (IOException | MalformedException e) {
            // Told by verifications; a bundle is made without it.
            return Optional.empty();
        }
    }

    private Optional<KeptNotes.Kept> newestStamped() {
        try {
            return new KeptNotes(settings, heads.ledger())
                    .list().stream()
                            .filter(kept -> kept.place() == KeptNotes.Place.STAMPED)
                            .reduce((first, second) -> second);
        } catch (IOException e) {
            throw new UncheckedIOException("the log's folder cannot be read", e);
        }
    }

    /** The policy that the ledger suggests: its own keys, and what its policy file says of witnesses. */
    public byte[] policy(Proven proven) {
        StringBuilder policy = new StringBuilder();
        for (VerifierKey key : keys.verifiers(proven.epoch())) {
            policy.append("log ").append(key).append('\n');
        }
        Path file = settings.policyFile();
        if (file == null) {
            return policy.append("quorum none\n").toString().getBytes(UTF_8);
        }
        try {
            Files.readString(file)
                    .lines()
                    .filter(line -> !line.strip().startsWith("log"))
                    .forEach(line -> policy.append(line).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException("the policy file cannot be read: " + file, e);
        }
        return policy.toString().getBytes(UTF_8);
    }

    /** Signs a text with the keys that sign the log. */
    public SignedNote sign(Proven proven, String text) {
        return keys.sign(proven.epoch(), text);
    }

    private static Integrity.Point point(SignedNote note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            return new Integrity.Point(
                    checkpoint.tree().size(), checkpoint.tree().root().base64());
        } catch (MalformedException e) {
            throw new IllegalStateException("what was signed is no checkpoint", e);
        }
    }
}

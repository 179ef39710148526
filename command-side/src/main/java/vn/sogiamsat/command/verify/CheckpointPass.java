package vn.sogiamsat.command.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.log.Epoch;
import vn.sogiamsat.command.log.KeptNotes.Place;
import vn.sogiamsat.command.log.LogKeys;
import vn.sogiamsat.command.log.LogTrust;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;
import vn.sogiamsat.log.timestamp.Timestamp;

/** Verifies who signed the checkpoints that lie anywhere, and that none of them tells of more than there is. */
final class CheckpointPass {
    private final Scene scene;
    private final LogKeys keys;
    private final LogTrust trust;
    private final Findings findings;

    CheckpointPass(Scene scene, LogKeys keys, LogTrust trust, Findings findings) {
        this.scene = scene;
        this.keys = keys;
        this.trust = trust;
        this.findings = findings;
    }

    void run() {
        SignedNote newest = scene.head().note();
        if (newest != null) {
            verifySigned(
                    Kind.CHECKPOINT, "ledger.log_head", newest, scene.head().epoch());
        }
        for (KnownNote note : scene.notes()) {
            Epoch epoch = epoch(note);
            if (epoch == null) {
                continue;
            }
            verifySigned(note.kind(), note.where(), note.note(), epoch);
            refuseBeyond(note, epoch);
            if (note.place() == Place.WITNESSED) {
                verifyCosigned(note);
            }
            if (note.place() == Place.STAMPED) {
                verifyStamp(note);
            }
        }
    }

    private @Nullable Epoch epoch(KnownNote note) {
        try {
            return Epoch.of(scene.head().epoch().ledger(), note.checkpoint().origin());
        } catch (MalformedException e) {
            findings.add(
                    note.kind(),
                    note.where(),
                    "Điểm chốt của sổ khác: " + note.checkpoint().origin(),
                    "A checkpoint of another ledger: " + note.checkpoint().origin());
            return null;
        }
    }

    private void verifySigned(Kind kind, String where, SignedNote note, Epoch epoch) {
        try {
            if (!note.signers(keys.verifiers(epoch), Notes::verifies).isEmpty()) {
                return;
            }
        } catch (MalformedException e) {
            // A signature of our key that is none is told like one that is not there.
        }
        findings.add(
                kind,
                where,
                "Điểm chốt không có chữ ký đúng của khóa nào của sổ.",
                "The checkpoint bears no right signature of a key of the ledger.");
    }

    /** Of an older epoch, only as many are counted in as the first leaf of the next one names: not looked at here. */
    private void refuseBeyond(KnownNote note, Epoch epoch) {
        long size = note.checkpoint().tree().size();
        long there = scene.head().tree().size();
        int newest = scene.head().epoch().number();
        if (epoch.number() > newest || epoch.number() == newest && size > there) {
            findings.add(
                    note.kind(),
                    note.where(),
                    "Điểm chốt %d mục, sổ chỉ còn %d: sổ đã bị lùi lại.".formatted(size, there),
                    "A checkpoint of %d leaves, and the ledger has only %d: it was put back.".formatted(size, there));
        }
    }

    private void verifyCosigned(KnownNote note) {
        List<VerifierKey> witnesses = trust.witnessKeys();
        if (witnesses.isEmpty()) {
            return;
        }
        try {
            if (!note.note().signers(witnesses, Cosignature::verifies).isEmpty()) {
                return;
            }
        } catch (MalformedException e) {
            // Told below.
        }
        findings.add(
                Kind.COSIGNATURE,
                note.where(),
                "Không có chữ ký đúng của nhân chứng nào trong chính sách.",
                "There is no right cosignature of a witness of the policy.");
    }

    private void verifyStamp(KnownNote note) {
        byte[] stamp = note.stamp();
        try {
            if (stamp == null) {
                throw new MalformedException("thiếu dấu thời gian", "the timestamp is missing");
            }
            Timestamp read = Timestamp.parse(stamp);
            if (!trust.authorities().isEmpty()) {
                read.verify(note.note().text(), trust.authorities());
            }
        } catch (MalformedException e) {
            findings.add(
                    Kind.TIMESTAMP,
                    note.where(),
                    "Dấu thời gian không đúng: " + e.getMessage(),
                    "The timestamp is wrong.");
        }
    }
}

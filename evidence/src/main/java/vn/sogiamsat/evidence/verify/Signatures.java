package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.KeyList;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.VerifierKey;

/**
 * The signed parts of a bundle, verified with the keys that the bundle itself names. That makes it consistent; whether
 * the keys are the ledger's is for {@link Trust} to say.
 *
 * @param note the checkpoint with its signatures
 * @param word what the log signed beside the checkpoint: the manifest's note, or a statement
 * @param claimed the policy in the bundle; its quorum is of no interest
 */
record Signatures(SignedNote note, Checkpoint checkpoint, SignedNote word, Policy claimed) {

    /** Empty where any of them cannot be read. */
    static Optional<Signatures> check(ListedFiles files, Manifest manifest, byte[] manifestBytes, Findings findings)
            throws IOException {
        Optional<SignedNote> note = note(files, BundlePath.CHECKPOINT, findings);
        Optional<Checkpoint> checkpoint = note.flatMap(each -> checkpoint(each, manifest, findings));
        Optional<SignedNote> manifestNote = note(files, BundlePath.MANIFEST_NOTE, findings);
        Optional<Policy> claimed = claimed(files, findings);
        if (checkpoint.isEmpty() || manifestNote.isEmpty() || claimed.isEmpty()) {
            return Optional.empty();
        }
        Signatures signatures = new Signatures(note.get(), checkpoint.get(), manifestNote.get(), claimed.get());
        signatures.checkCheckpoint(findings);
        signatures.checkManifest(manifestBytes, findings);
        return Optional.of(signatures);
    }

    private static Optional<SignedNote> note(ListedFiles files, String name, Findings findings) throws IOException {
        Optional<byte[]> bytes = files.bytes(name);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(bytes.get()));
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, name, e);
            return Optional.empty();
        }
    }

    private static Optional<Checkpoint> checkpoint(SignedNote note, Manifest manifest, Findings findings) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(manifest.origin())) {
                findings.add(
                        Finding.Kind.OTHER_LEDGER,
                        BundlePath.CHECKPOINT,
                        "điểm chốt là của nhật ký khác: " + Quoted.of(checkpoint.origin()),
                        "the checkpoint is of another log: " + Quoted.of(checkpoint.origin()));
            }
            return Optional.of(checkpoint);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, BundlePath.CHECKPOINT, e);
            return Optional.empty();
        }
    }

    private static Optional<Policy> claimed(ListedFiles files, Findings findings) throws IOException {
        Optional<byte[]> policy = files.bytes(BundlePath.POLICY);
        Optional<byte[]> keys = files.bytes(BundlePath.KEYS);
        if (policy.isEmpty()) {
            return Optional.empty();
        }
        try {
            Policy claimed = Policy.parse(policy.get());
            if (keys.isPresent() && !Arrays.equals(keys.get(), KeyList.of(claimed))) {
                findings.add(
                        Finding.Kind.CHANGED,
                        BundlePath.KEYS,
                        "dấu vân tay trong tệp này không phải của các khóa trong policy.txt",
                        "the fingerprints in this file are not those of the keys in policy.txt");
            }
            return Optional.of(claimed);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, BundlePath.POLICY, e);
            return Optional.empty();
        }
    }

    void checkCheckpoint(Findings findings) {
        try {
            note.signers(
                    claimed.witnesses().stream().map(each -> each.party().key()).toList(), Cosignature::verifies);
            if (note.signers(logs(claimed), Notes::verifies).isEmpty()) {
                findings.add(
                        Finding.Kind.SIGNATURE,
                        BundlePath.CHECKPOINT,
                        "không có chữ ký nào của khóa của nhật ký ghi trong policy.txt",
                        "there is no signature of a key that policy.txt has for the log");
            }
        } catch (MalformedException e) {
            findings.add(Finding.Kind.SIGNATURE, BundlePath.CHECKPOINT, e);
        }
    }

    /** All of its signatures count: no byte of a bundle is to be without meaning. */
    private void checkManifest(byte[] manifestBytes, Findings findings) {
        if (!word.text().equals(Manifest.noteText(manifestBytes))) {
            findings.add(
                    Finding.Kind.CHANGED,
                    BundlePath.MANIFEST,
                    "bản kê không phải bản mà sổ đã ký trong manifest.note",
                    "the manifest is not the one that the ledger signed in manifest.note");
        }
        checkSigned(BundlePath.MANIFEST_NOTE, findings);
    }

    /**
     * Whether all signatures of what the log signed beside the checkpoint are its own.
     *
     * @param file where they lie
     */
    void checkSigned(String file, Findings findings) {
        try {
            int right = word.signers(logs(claimed), Notes::verifies).size();
            if (right == 0 || right != word.signatures().size()) {
                findings.add(
                        Finding.Kind.SIGNATURE,
                        file,
                        "có chữ ký không phải của khóa của nhật ký ghi trong policy.txt",
                        "there is a signature that is of no key that policy.txt has for the log");
            }
        } catch (MalformedException e) {
            findings.add(Finding.Kind.SIGNATURE, file, e);
        }
    }

    /** The keys that a policy has for the log of the checkpoint: those that are called like it. */
    List<VerifierKey> logs(Policy policy) {
        return policy.logs().stream()
                .map(Policy.Party::key)
                .filter(key -> key.name().name().equals(checkpoint.origin()))
                .toList();
    }
}

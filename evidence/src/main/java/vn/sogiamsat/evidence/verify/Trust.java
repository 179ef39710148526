package vn.sogiamsat.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.VerifierKey;

/** Judges who signed by the policy that the verifier brought along. */
final class Trust {
    private final Signatures signatures;
    private final String file;
    private final Optional<Policy> policy;

    /** @param file where the log's word lies that is signed beside the checkpoint */
    Trust(Signatures signatures, String file, Optional<Policy> policy) {
        this.signatures = signatures;
        this.file = file;
        this.policy = policy;
    }

    /** Whether the policy is one that says which keys a log has. Where it does not, nothing can be confirmed. */
    boolean isConfirming() {
        return policy.isPresent() && !policy.get().logs().isEmpty();
    }

    void check(Findings findings) {
        if (policy.isEmpty()) {
            return;
        }
        try {
            Policy.Verdict verdict = policy.get().judge(signatures.note());
            if (isConfirming()) {
                checkLog(verdict, findings);
            }
            if (!policy.get().quorum().isReached(verdict.witnesses())) {
                String names = verdict.witnesses().isEmpty()
                        ? "–"
                        : Quoted.of(verdict.witnesses().stream().sorted().collect(Collectors.joining(", ")));
                findings.add(
                        Finding.Kind.QUORUM,
                        BundlePath.CHECKPOINT,
                        "không đủ nhân chứng mà chính sách của bạn đòi hỏi; chỉ có: " + names,
                        "not enough of the witnesses that your policy demands; there are only: " + names);
            }
        } catch (MalformedException e) {
            findings.add(Finding.Kind.SIGNATURE, BundlePath.CHECKPOINT, e);
        }
    }

    private void checkLog(Policy.Verdict verdict, Findings findings) throws MalformedException {
        List<VerifierKey> trusted = signatures.logs(policy.orElseThrow());
        String origin = Quoted.of(signatures.checkpoint().origin());
        if (trusted.isEmpty()) {
            findings.add(
                    Finding.Kind.UNTRUSTED,
                    BundlePath.CHECKPOINT,
                    "chính sách của bạn không có nhật ký %s: đây là của sổ khác".formatted(origin),
                    "your policy has no log %s: this is of another ledger".formatted(origin));
        } else if (verdict.logs().isEmpty()) {
            findings.add(
                    Finding.Kind.UNTRUSTED,
                    BundlePath.CHECKPOINT,
                    "điểm chốt không được ký bằng khóa mà chính sách của bạn tin cậy cho " + origin,
                    "the checkpoint is not signed with a key that your policy trusts for " + origin);
        }
        if (!trusted.isEmpty()
                && signatures.word().signers(trusted, Notes::verifies).isEmpty()) {
            findings.add(
                    Finding.Kind.UNTRUSTED,
                    file,
                    "tệp không được ký bằng khóa mà chính sách của bạn tin cậy cho " + origin,
                    "it is not signed with a key that your policy trusts for " + origin);
        }
    }

    /** The keys that signed for the log, by the bundle's own word or the verifier's. */
    List<Outcome.Signer> logs() throws MalformedException {
        List<VerifierKey> confirmed = policy.map(signatures::logs).orElse(List.of());
        List<Outcome.Signer> signers = new ArrayList<>();
        for (VerifierKey key : signatures.note().signers(signatures.logs(signatures.claimed()), Notes::verifies)) {
            signers.add(new Outcome.Signer(
                    signatures.checkpoint().origin(), key, Optional.empty(), confirmed.contains(key)));
        }
        return signers;
    }

    /** The witnesses that cosigned; the verifier's names for them go before the bundle's. */
    List<Outcome.Signer> witnesses() throws MalformedException {
        List<Outcome.Signer> signers = new ArrayList<>();
        List<Policy.Witness> own = policy.map(Policy::witnesses).orElse(List.of());
        add(own, true, signers);
        add(signatures.claimed().witnesses(), false, signers);
        return signers;
    }

    private void add(List<Policy.Witness> witnesses, boolean isConfirmed, List<Outcome.Signer> signers)
            throws MalformedException {
        List<VerifierKey> keys =
                witnesses.stream().map(each -> each.party().key()).toList();
        List<VerifierKey> cosigned = signatures.note().signers(keys, Cosignature::verifies);
        for (Policy.Witness witness : witnesses) {
            VerifierKey key = witness.party().key();
            if (cosigned.contains(key)
                    && signers.stream().noneMatch(each -> each.key().isSameKey(key))) {
                Optional<NoteSignature> signature = signatures.note().signatures().stream()
                        .filter(each -> each.key().equals(key.name()))
                        .findFirst();
                signers.add(new Outcome.Signer(witness.name(), key, signature.flatMap(Cosignature::time), isConfirmed));
            }
        }
    }
}

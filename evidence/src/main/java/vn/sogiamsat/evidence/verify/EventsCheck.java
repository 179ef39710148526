package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;
import vn.sogiamsat.log.checkpoint.TlogProof;
import vn.sogiamsat.log.note.SignedNote;

/** Holds each event's payload, leaf and proof against each other and against what the manifest says of it. */
final class EventsCheck {
    private final ListedFiles files;
    private final Manifest manifest;
    private final Optional<SignedNote> checkpoint;
    private final Optional<Origin> origin;
    private final Findings findings;

    EventsCheck(ListedFiles files, Manifest manifest, Optional<SignedNote> checkpoint, Findings findings) {
        this.files = files;
        this.manifest = manifest;
        this.checkpoint = checkpoint;
        this.origin = Origin.parse(manifest.origin());
        this.findings = findings;
    }

    void check() throws IOException {
        Set<String> ids = new HashSet<>();
        long before = -1;
        for (Manifest.Event event : manifest.events()) {
            boolean isPlaced = event.position() > before
                    && event.path().equals(BundlePath.payload(event.position()))
                    && ids.add(event.event())
                    && origin.map(log -> log.index(event.position()) == event.index())
                            .orElse(true);
            if (!isPlaced) {
                findings.add(
                        Finding.Kind.EVENT,
                        event.path(),
                        "vị trí %d, chỉ số %d, tên tệp và mã sự kiện trong bản kê không khớp nhau hoặc không theo thứ tự"
                                .formatted(event.position(), event.index()),
                        "position %d, index %d, file name and id in the manifest disagree or are out of order"
                                .formatted(event.position(), event.index()));
            }
            before = event.position();
            check(event);
        }
    }

    private void check(Manifest.Event event) throws IOException {
        Optional<byte[]> payload = files.bytes(BundlePath.payload(event.position()));
        Optional<byte[]> entry = files.bytes(BundlePath.leaf(event.position()));
        Optional<byte[]> proof = files.bytes(BundlePath.proof(event.position()));
        if (entry.isPresent()) {
            checkLeaf(event, entry.get(), payload);
        }
        if (entry.isPresent() && proof.isPresent()) {
            checkProof(event, entry.get(), proof.get());
        }
    }

    private void checkLeaf(Manifest.Event event, byte[] entry, Optional<byte[]> payload) {
        String file = BundlePath.leaf(event.position());
        Leaf leaf;
        try {
            leaf = Leaf.parse(entry);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, file, e);
            return;
        }
        if (!leaf.ledger().equals(manifest.ledger())) {
            findings.add(
                    Finding.Kind.OTHER_LEDGER,
                    file,
                    "sự kiện này là của sổ khác: " + Quoted.of(leaf.ledger()),
                    "this event is of another ledger: " + Quoted.of(leaf.ledger()));
        }
        if (!leaf.event().equals(event.event()) || !leaf.stream().equals(event.stream()) || leaf.seq() != event.seq()) {
            findings.add(
                    Finding.Kind.EVENT,
                    file,
                    "đây là sự kiện %s, số %d của %s; bản kê ghi khác"
                            .formatted(Quoted.of(leaf.event()), leaf.seq(), Quoted.of(leaf.stream())),
                    "this is event %s, number %d of %s; the manifest says otherwise"
                            .formatted(Quoted.of(leaf.event()), leaf.seq(), Quoted.of(leaf.stream())));
        }
        if (payload.isPresent() && !Leaf.digest(payload.get()).equals(leaf.payload())) {
            findings.add(
                    Finding.Kind.PAYLOAD,
                    BundlePath.payload(event.position()),
                    "nội dung sự kiện không phải nội dung mà nhật ký đã ghi",
                    "the event's content is not what the log has recorded");
        }
    }

    private void checkProof(Manifest.Event event, byte[] entry, byte[] bytes) {
        String file = BundlePath.proof(event.position());
        TlogProof proof;
        try {
            proof = TlogProof.parse(bytes);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, file, e);
            return;
        }
        String of = proof.checkpoint().origin();
        if (!of.equals(manifest.origin())) {
            findings.add(
                    Finding.Kind.OTHER_LEDGER,
                    file,
                    "bằng chứng này là của nhật ký khác: " + Quoted.of(of),
                    "this proof is of another log: " + Quoted.of(of));
        } else if (checkpoint.isPresent() && !checkpoint.get().equals(proof.note())) {
            findings.add(
                    Finding.Kind.PROOF,
                    file,
                    "bằng chứng mang điểm chốt khác với tệp checkpoint",
                    "the proof carries another checkpoint than the file checkpoint");
        }
        if (proof.index() != event.index() || !proof.proves(entry)) {
            findings.add(
                    Finding.Kind.PROOF,
                    file,
                    "bằng chứng không chứng minh sự kiện này ở chỉ số %d của nhật ký".formatted(event.index()),
                    "the proof does not prove this event at index %d of the log".formatted(event.index()));
        }
    }
}

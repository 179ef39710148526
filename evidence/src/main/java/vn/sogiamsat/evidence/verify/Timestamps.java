package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.timestamp.Timestamp;
import vn.sogiamsat.log.tree.Verification;

/** Verifies that each timestamp is of a checkpoint that contains the bundle's. */
final class Timestamps {
    private final ListedFiles files;
    private final Checkpoint checkpoint;
    private final Collection<X509Certificate> authorities;
    private final Findings findings;

    /** @param authorities whom the verifier trusts; none means that no timestamp can be confirmed */
    Timestamps(ListedFiles files, Checkpoint checkpoint, Collection<X509Certificate> authorities, Findings findings) {
        this.files = files;
        this.checkpoint = checkpoint;
        this.authorities = authorities;
        this.findings = findings;
    }

    List<Outcome.Stamp> check(Manifest manifest) throws IOException {
        int count = ManifestCheck.stamps(
                manifest.files().stream().map(Manifest.File::path).collect(Collectors.toSet()));
        List<Outcome.Stamp> stamps = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Optional<byte[]> token = files.bytes(BundlePath.token(number));
            Optional<byte[]> stamped = files.bytes(BundlePath.stamped(number));
            if (token.isPresent() && stamped.isPresent()) {
                Optional<String> text = text(BundlePath.stamped(number), stamped.get());
                if (text.isPresent()) {
                    stamp(BundlePath.token(number), token.get(), text.get()).ifPresent(stamps::add);
                }
            }
        }
        return stamps;
    }

    /** The text that was stamped. */
    private Optional<String> text(String file, byte[] bytes) {
        try {
            AddCheckpoint stamped = AddCheckpoint.parse(bytes);
            Checkpoint later = Checkpoint.parse(stamped.note().text());
            if (!later.origin().equals(checkpoint.origin())) {
                findings.add(
                        Finding.Kind.OTHER_LEDGER,
                        file,
                        "điểm chốt được đóng dấu là của nhật ký khác",
                        "the stamped checkpoint is of another log");
            } else if (stamped.old() != checkpoint.tree().size()
                    || !Verification.isConsistent(checkpoint.tree(), later.tree(), stamped.proof())) {
                findings.add(
                        Finding.Kind.TIMESTAMP,
                        file,
                        "không chứng minh được điểm chốt được đóng dấu chứa điểm chốt của hồ sơ",
                        "it is not proven that the stamped checkpoint contains the bundle's");
            } else {
                return Optional.of(stamped.note().text());
            }
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, file, e);
        }
        return Optional.empty();
    }

    private Optional<Outcome.Stamp> stamp(String file, byte[] token, String text) {
        Timestamp timestamp;
        try {
            timestamp = Timestamp.parse(token);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, file, e);
            return Optional.empty();
        }
        try {
            if (authorities.isEmpty()) {
                timestamp.verifyUnconfirmed(text);
            } else {
                timestamp.verify(text, authorities);
            }
            return Optional.of(new Outcome.Stamp(timestamp.time(), !authorities.isEmpty()));
        } catch (MalformedException e) {
            findings.add(Finding.Kind.TIMESTAMP, file, e);
            return Optional.empty();
        }
    }
}

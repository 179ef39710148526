package vn.sogiamsat.evidence.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.VerifierKey;

/**
 * What a verification found.
 *
 * @param findings all that is wrong, in the order in which it was found
 * @param contents what the bundle holds; empty where anything is wrong, for then nothing of it is to be repeated
 */
public record Outcome(Verdict verdict, List<Finding> findings, Optional<Contents> contents) {
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** What a bundle holds in which everything agrees. */
    public record Contents(
            Manifest manifest, Checkpoint checkpoint, List<Signer> logs, List<Signer> witnesses, List<Stamp> stamps) {
        public Contents {
            logs = List.copyOf(logs);
            witnesses = List.copyOf(witnesses);
            stamps = List.copyOf(stamps);
        }
    }

    /**
     * Who signed or cosigned the checkpoint.
     *
     * @param name what a policy calls it
     * @param at when a witness says it was; empty for a log
     * @param isConfirmed whether the verifier's policy has the key
     */
    public record Signer(String name, VerifierKey key, Optional<Instant> at, boolean isConfirmed) {}

    /**
     * A timestamp of the checkpoint.
     *
     * @param isConfirmed whether it is of an authority that the verifier trusts
     */
    public record Stamp(Instant at, boolean isConfirmed) {}
}

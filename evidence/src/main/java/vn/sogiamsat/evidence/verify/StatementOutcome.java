package vn.sogiamsat.evidence.verify;

import java.util.List;
import java.util.Optional;
import vn.sogiamsat.evidence.statement.Statement;

/**
 * What the verification of a statement of absence found.
 *
 * @param findings all that is wrong with the statement, or with the bundle it was held against
 * @param contents what is stated; empty where anything is wrong, for then nothing of it is to be repeated
 * @param contradictions events of the bundle that the statement denies
 */
public record StatementOutcome(
        Verdict verdict, List<Finding> findings, Optional<Contents> contents, List<Contradiction> contradictions) {
    private static final int CONTRADICTED = 3;

    public StatementOutcome {
        findings = List.copyOf(findings);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * A statement in which everything agrees.
     *
     * @param against how many events of a bundle it was held against; -1 where there was none
     */
    public record Contents(
            Statement statement, List<Outcome.Signer> logs, List<Outcome.Signer> witnesses, int against) {
        public Contents {
            logs = List.copyOf(logs);
            witnesses = List.copyOf(witnesses);
        }
    }

    /** An event that is proven to be in the log, and that the statement says is not there. */
    public record Contradiction(long position, String event, String type) {}

    public int exitCode() {
        return contradictions.isEmpty() ? verdict.exitCode() : CONTRADICTED;
    }
}

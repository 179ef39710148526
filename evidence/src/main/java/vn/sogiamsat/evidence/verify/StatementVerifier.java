package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.evidence.statement.StatementFile;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Policy;

/** Verifies statements of absence, without a network and without the ledger. For several threads. */
public final class StatementVerifier {
    private final Optional<Policy> policy;

    /** @param policy whom the verifier trusts; empty means that no key can be confirmed */
    public StatementVerifier(Optional<Policy> policy) {
        this.policy = policy;
    }

    /**
     * Looks at everything, and names all that is wrong. Whatever the files hold, it is answered.
     *
     * @param bundle a bundle of evidence whose events the statement is held against; null for none
     */
    public StatementOutcome verify(Path file, @Nullable Path bundle) {
        Findings findings = new Findings();
        String name = String.valueOf(file.getFileName());
        try {
            StatementFile read = StatementFile.parse(Files.readAllBytes(file));
            return verify(name, read, bundle, findings);
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, name, e);
        } catch (IOException e) {
            findings.add(
                    Finding.Kind.UNREADABLE,
                    name,
                    "không đọc được tệp từ đĩa: " + e.getMessage(),
                    "the file cannot be read from the disk: " + e.getMessage());
        }
        return failed(findings);
    }

    private StatementOutcome verify(String name, StatementFile file, @Nullable Path bundle, Findings findings)
            throws MalformedException {
        Statement statement = Statement.parse(file.statement().text());
        Checkpoint checkpoint = Checkpoint.parse(file.checkpoint().text());
        StatementCheck.check(name, statement, checkpoint, findings);
        Signatures signatures =
                new Signatures(file.checkpoint(), checkpoint, file.statement(), Policy.parse(file.policy()));
        signatures.checkCheckpoint(findings);
        signatures.checkSigned(name, findings);
        Trust trust = new Trust(signatures, name, policy);
        trust.check(findings);
        if (!findings.isEmpty()) {
            return failed(findings);
        }
        List<Outcome.Signer> logs = trust.logs();
        Against against = new Against(statement, logs, policy, findings);
        if (bundle != null) {
            against.hold(bundle);
        }
        if (!findings.isEmpty()) {
            return failed(findings);
        }
        return new StatementOutcome(
                trust.isConfirming() ? Verdict.VERIFIED : Verdict.UNCONFIRMED,
                List.of(),
                Optional.of(new StatementOutcome.Contents(
                        statement, logs, trust.witnesses(), bundle == null ? -1 : against.events())),
                against.contradictions());
    }

    private static StatementOutcome failed(Findings findings) {
        return new StatementOutcome(Verdict.FAILED, findings.list(), Optional.empty(), List.of());
    }
}

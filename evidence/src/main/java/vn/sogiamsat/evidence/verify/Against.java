package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sogiamsat.evidence.bundle.BundlePath;
import vn.sogiamsat.evidence.bundle.BundleReader;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.evidence.statement.Told;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;

/** Holds a statement against the events of a bundle, each proven to be in the same log. */
final class Against {
    private final Statement statement;
    private final List<Outcome.Signer> logs;
    private final Optional<Policy> policy;
    private final Findings findings;
    private final List<StatementOutcome.Contradiction> contradictions = new ArrayList<>();
    private int events;

    /** @param logs who signed the statement */
    Against(Statement statement, List<Outcome.Signer> logs, Optional<Policy> policy, Findings findings) {
        this.statement = statement;
        this.logs = logs;
        this.policy = policy;
        this.findings = findings;
    }

    List<StatementOutcome.Contradiction> contradictions() {
        return contradictions;
    }

    /** How many events the bundle has. */
    int events() {
        return events;
    }

    void hold(Path bundle) {
        String name = String.valueOf(bundle.getFileName());
        Outcome outcome = new BundleVerifier(policy, List.of()).verify(bundle);
        outcome.findings().forEach(each -> findings.add(each.kind(), name + ": " + each.file(), each.vi(), each.en()));
        if (outcome.contents().isEmpty()) {
            return;
        }
        Manifest manifest = outcome.contents().get().manifest();
        if (!manifest.origin().equals(statement.origin())) {
            findings.add(
                    Finding.Kind.OTHER_LEDGER,
                    name,
                    "hồ sơ này là của nhật ký khác, không nói gì về xác nhận này",
                    "this bundle is of another log, and says nothing about this statement");
        } else if (outcome.contents().get().logs().stream().noneMatch(this::hasSigned)) {
            findings.add(
                    Finding.Kind.UNTRUSTED,
                    name,
                    "hồ sơ này do khóa khác ký, không phải khóa đã ký xác nhận",
                    "this bundle is signed with another key than the one that signed the statement");
        } else {
            compare(bundle, name, manifest);
        }
    }

    private boolean hasSigned(Outcome.Signer signer) {
        return logs.stream().anyMatch(each -> each.key().isSameKey(signer.key()));
    }

    private void compare(Path bundle, String name, Manifest manifest) {
        try (BundleReader reader = BundleReader.open(bundle)) {
            for (Manifest.Event event : manifest.events()) {
                Leaf leaf = Leaf.parse(reader.bytes(BundlePath.leaf(event.position())));
                Told told = Told.read(reader.bytes(BundlePath.payload(event.position())));
                events++;
                if (statement.denies(event.position(), event.event(), leaf.type(), told)) {
                    contradictions.add(
                            new StatementOutcome.Contradiction(event.position(), event.event(), leaf.type()));
                }
            }
        } catch (MalformedException e) {
            findings.add(Finding.Kind.MALFORMED, name, e);
        } catch (IOException e) {
            findings.add(
                    Finding.Kind.UNREADABLE,
                    name,
                    "không đọc được tệp từ đĩa: " + e.getMessage(),
                    "the file cannot be read from the disk: " + e.getMessage());
        }
    }
}

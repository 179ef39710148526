package vn.sogiamsat.app.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.evidence.verify.BundleVerifier;
import vn.sogiamsat.evidence.verify.Outcome;
import vn.sogiamsat.evidence.verify.Verdict;
import vn.sogiamsat.log.checkpoint.Policy;

/** What the pages hand out is verified with the policy they offer, by whoever has both. */
class BundleRunTest {
    @TempDir
    Path folder;

    @Test
    void bundles_made_on_pages_are_verified_with_the_policy_of_the_integrity_page() throws Exception {
        try (TwoBranches both = new TwoBranches()) {
            Visitor inspector = both.ledger.logIn("kiem-tra", List.of("inspector"), List.of("*"));
            Policy policy = Policy.parse(
                    inspector.get("/integrity/policy.txt").expect(200).body().getBytes(UTF_8));

            for (String form : List.of(
                    "/meetings/" + both.own.meeting + "/evidence",
                    "/audit/evidence?source=ledger",
                    "/audit/evidence?marked=WITHDRAWN",
                    "/audit/evidence")) {
                byte[] zip = inspector.download(form, Map.of("reason", "Theo kế hoạch"));
                Outcome outcome = verify(zip, policy);
                assertThat(outcome.findings()).as(form).isEmpty();
                assertThat(outcome.verdict()).as(form).isEqualTo(Verdict.VERIFIED);
            }
        }
    }

    private Outcome verify(byte[] zip, Policy policy) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        return new BundleVerifier(Optional.of(policy), List.of()).verify(file);
    }
}

package vn.sogiamsat.app.scope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.evidence.verify.BundleVerifier;
import vn.sogiamsat.evidence.verify.Outcome;
import vn.sogiamsat.evidence.verify.StatementOutcome;
import vn.sogiamsat.evidence.verify.StatementVerifier;
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
            aStatementIsVerifiedAndNoBundleContradictsIt(both, inspector, policy);
            aStatementIsOnlyForWhoMaySeeWhatItIsAbout(both);
        }
    }

    private void aStatementIsVerifiedAndNoBundleContradictsIt(TwoBranches both, Visitor inspector, Policy policy)
            throws IOException {
        String page = stated(inspector, facts(both.own.unit, "vn.sogiamsat.meeting.minutes-filed"));
        assertThat(inspector.get(page).expect(200).body())
                .contains(
                        "không có sự kiện nào như vậy được ghi nhận",
                        "Chứng minh được gì",
                        "Không chứng minh được gì",
                        "Chi bộ " + both.own.word);
        String told = stated(inspector, facts(both.own.unit, "vn.sogiamsat.meeting.*"));
        assertThat(inspector.get(told).expect(200).body()).contains("/events/" + both.own.event, "đã rút lại");
        String numbers = stated(
                inspector,
                Map.of(
                        "kind",
                        "numbers",
                        "source",
                        "handbook",
                        "prefix",
                        "NHA-",
                        "first",
                        "5",
                        "last",
                        "9",
                        "reason",
                        "Theo kế hoạch"));
        assertThat(inspector.get(numbers).expect(200).body()).contains("8–9", "Cách ly bản gửi");

        Path bundle = Files.write(
                folder.resolve("against.zip"),
                inspector.download("/audit/evidence", Map.of("reason", "Theo kế hoạch")));
        for (String each : List.of(page, told, numbers)) {
            String file = inspector.get(each + "/xac-nhan.txt").expect(200).body();
            StatementOutcome outcome = new StatementVerifier(Optional.of(policy))
                    .verify(Files.writeString(folder.resolve("xac-nhan.txt"), file), bundle);
            assertThat(outcome.findings()).as(file).isEmpty();
            assertThat(outcome.exitCode()).as(file).isZero();
        }
    }

    private void aStatementIsOnlyForWhoMaySeeWhatItIsAbout(TwoBranches both) {
        Visitor leader = both.ledger.logIn("lanh-dao", List.of("leader"), List.of(both.own.grassroots));
        Visitor clerk = both.ledger.logIn("van-thu", List.of("clerk"), List.of(both.own.grassroots));
        String page = stated(leader, facts(both.own.unit, "vn.sogiamsat.meeting.*"));

        assertThat(clerk.get(page).status()).isEqualTo(404);
        assertThat(clerk.get(page + "/xac-nhan.txt").status()).isEqualTo(404);
        assertThat(leader.get("/absence").expect(200).body()).doesNotContain("name=\"prefix\"");
        assertThat(leader.submit(
                                "/absence",
                                "/absence",
                                Map.of(
                                        "kind",
                                        "numbers",
                                        "source",
                                        "handbook",
                                        "first",
                                        "1",
                                        "last",
                                        "2",
                                        "reason",
                                        "x"))
                        .status())
                .isEqualTo(403);
        Map<String, String> wrong = new HashMap<>(facts(both.own.unit, "vn.sogiamsat.meeting.*"));
        wrong.put("from", "30/02/2024");
        wrong.put("reason", "Không được mất chữ này");
        assertThat(leader.submit("/absence", "/absence", wrong).expect(400).body())
                .contains("Không được mất chữ này", "30/02/2024", "ngày/tháng/năm");
    }

    private static Map<String, String> facts(UUID unit, String type) {
        return Map.of(
                "kind",
                "facts",
                "unit",
                unit.toString(),
                "below",
                "true",
                "type",
                type,
                "from",
                "2024-03-01",
                "to",
                "31/03/2024",
                "reason",
                "Theo kế hoạch");
    }

    /** Where it is shown. */
    private static String stated(Visitor visitor, Map<String, String> form) {
        String to = visitor.submit("/absence", "/absence", form)
                .expect(302)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return to.substring(to.indexOf("/absence/"));
    }

    private Outcome verify(byte[] zip, Policy policy) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), zip);
        return new BundleVerifier(Optional.of(policy), List.of()).verify(file);
    }
}

package vn.sogiamsat.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Sample;

class GoldenBundleTest {
    private static final byte[] BUNDLE = Golden.bytes("bundle.zip");
    private static final Sample SAMPLE = Sample.golden();

    @Test
    void a_frozen_bundle_verifies_by_the_policy_and_the_authority_that_are_brought_along() {
        Outcome outcome =
                Verified.of(BUNDLE, Optional.of(Verified.policy(SAMPLE.policy())), Verified.certificates("ca.pem"));

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.verdict()).isEqualTo(Verdict.VERIFIED);
        Outcome.Contents contents = outcome.contents().orElseThrow();
        assertThat(contents.manifest().events()).hasSize(Sample.POSITIONS.size());
        assertThat(contents.checkpoint().tree().size()).isEqualTo(40);
        assertThat(contents.logs()).hasSize(1).allMatch(Outcome.Signer::isConfirmed);
        assertThat(contents.witnesses())
                .extracting(Outcome.Signer::name, signer -> signer.at().orElseThrow())
                .containsExactly(
                        tuple("uy-ban-kiem-tra-1", Instant.parse("2026-11-26T03:00:00Z")),
                        tuple("uy-ban-kiem-tra-2", Instant.parse("2026-11-26T03:00:02Z")));
        assertThat(contents.stamps()).hasSize(2).allMatch(Outcome.Stamp::isConfirmed);
    }

    @Test
    void todays_writer_makes_the_frozen_bundle_to_the_byte() {
        assertThat(Sample.bytes(SAMPLE.stampedWriter())).isEqualTo(BUNDLE);
    }

    @Test
    void without_a_policy_a_whole_bundle_is_consistent_and_its_keys_are_unconfirmed() {
        Outcome outcome = Verified.of(BUNDLE, Optional.empty(), Verified.NOBODY);

        assertThat(outcome.verdict()).isEqualTo(Verdict.UNCONFIRMED);
        assertThat(outcome.contents().orElseThrow().logs()).hasSize(1).noneMatch(Outcome.Signer::isConfirmed);
        assertThat(outcome.contents().orElseThrow().witnesses()).hasSize(2).noneMatch(Outcome.Signer::isConfirmed);
        assertThat(outcome.contents().orElseThrow().stamps()).hasSize(2).noneMatch(Outcome.Stamp::isConfirmed);
    }

    @Test
    void a_policy_that_leaves_open_which_log_confirms_no_key() {
        String policy = SAMPLE.policy().replaceAll("(?m)^log .*\n", "");

        assertThat(Verified.of(BUNDLE, Optional.of(Verified.policy(policy)), Verified.NOBODY)
                        .verdict())
                .isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    void a_policy_of_another_ledger_fails() {
        assertFails(new Sample(Sample.OTHER_LEDGER, 1, "log").policy(), Finding.Kind.UNTRUSTED, "chính sách của bạn");
    }

    @Test
    void a_policy_with_another_key_for_the_log_fails() {
        assertFails(new Sample(Sample.LEDGER, 1, "another").policy(), Finding.Kind.UNTRUSTED, "không được ký bằng");
    }

    @Test
    void a_policy_that_demands_more_witnesses_fails_and_names_those_that_are_there() {
        assertFails(
                SAMPLE.policy().replace("cac-uy-ban 2", "cac-uy-ban all"),
                Finding.Kind.QUORUM,
                "uy-ban-kiem-tra-1, uy-ban-kiem-tra-2");
    }

    @Test
    void a_timestamp_of_an_authority_that_is_not_trusted_fails() {
        Outcome outcome = Verified.of(BUNDLE, Optional.empty(), Verified.certificates("other-ca.pem"));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.findings())
                .extracting(Finding::kind, Finding::file)
                .containsExactly(
                        tuple(Finding.Kind.TIMESTAMP, "timestamps/1.tst"),
                        tuple(Finding.Kind.TIMESTAMP, "timestamps/2.tst"));
    }

    @Test
    void while_keys_are_rotated_either_of_them_confirms() {
        byte[] bundle = Sample.bytes(new Sample(Sample.LEDGER, 1, "log", "next").writer());

        for (String word : List.of("log", "next")) {
            String policy = new Sample(Sample.LEDGER, 1, word).policy();
            assertThat(Verified.of(bundle, Optional.of(Verified.policy(policy)), Verified.NOBODY)
                            .verdict())
                    .isEqualTo(Verdict.VERIFIED);
        }
    }

    @Test
    void in_a_log_that_began_anew_each_leaf_is_one_further() {
        Sample later = new Sample(Sample.LEDGER, 2, "log");
        byte[] bundle = Sample.bytes(later.writer());

        Outcome outcome = Verified.of(bundle, Optional.of(Verified.policy(later.policy())), Verified.NOBODY);
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.contents()
                        .orElseThrow()
                        .manifest()
                        .events()
                        .getFirst()
                        .index())
                .isEqualTo(4);
        assertThat(Verified.of(bundle).verdict()).isEqualTo(Verdict.FAILED);
    }

    private static void assertFails(String policy, Finding.Kind kind, String words) {
        Outcome outcome = Verified.of(BUNDLE, Optional.of(Verified.policy(policy)), Verified.NOBODY);

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.contents()).isEmpty();
        assertThat(outcome.findings())
                .anyMatch(each -> each.kind() == kind && each.vi().contains(words));
    }
}

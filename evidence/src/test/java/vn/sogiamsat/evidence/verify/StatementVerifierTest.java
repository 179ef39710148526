package vn.sogiamsat.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Sample;
import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;
import vn.sogiamsat.evidence.statement.StatementFile;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.SignedNote;

class StatementVerifierTest {
    private static final String TOLD = "{\"header\":{\"source\":\"handbook\",\"sourceId\":\"HB-0012\","
            + "\"occurredAt\":\"2026-10-05T01:00:00.000Z\",\"salt\":\"00\"},\"body\":{}}";
    private static final Statement.Answer NONE =
            new Statement.Answer(0, List.of(), List.of(new Statement.Range(8, 14)), 0, List.of(), 0);
    private static final Statement.Answer LISTED = new Statement.Answer(
            1,
            List.of(new Statement.Found(17, Sample.event(17), "vn.sogiamsat.sample", "HB-0012", false, false)),
            List.of(new Statement.Range(8, 11), new Statement.Range(13, 14)),
            0,
            List.of(),
            0);

    /** A ledger in whose log, at position 17, is an event with the number 12. */
    private final Sample ledger = new Sample(Sample.LEDGER, 1, Map.of(17, TOLD), "log");

    @TempDir
    private Path folder;

    @Test
    void the_frozen_statement_is_verified_by_the_frozen_policy_and_unconfirmed_without_one() throws Exception {
        Path file = file("golden.txt", Golden.bytes("statement.txt"));

        assertThat(verified(file, policy()).findings()).isEmpty();
        assertThat(verified(file, policy()).verdict()).isEqualTo(Verdict.VERIFIED);
        assertThat(verified(file, Optional.empty()).verdict()).isEqualTo(Verdict.UNCONFIRMED);
    }

    @Test
    void no_byte_of_a_statement_can_be_changed() throws Exception {
        byte[] golden = Golden.bytes("statement.txt");
        int end = new String(golden, UTF_8).indexOf("-----policy.txt");
        for (int at = 0; at < end; at += 7) {
            byte[] changed = golden.clone();
            changed[at] ^= 1;
            assertThat(verified(file("changed.txt", changed), policy()).verdict())
                    .as("byte " + at)
                    .isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void a_statement_signed_with_another_key_is_not_the_ledgers() throws Exception {
        Sample forger = new Sample(Sample.LEDGER, 1, "forger");
        SignedNote word = forger.sign(stated(ledger, NONE).text());
        byte[] honestCheckpoint = new StatementFile(word, ledger.checkpoint(), bytes(ledger.policy())).bytes();
        byte[] allForged = new StatementFile(word, ledger.checkpoint(), bytes(forger.policy())).bytes();

        assertFails(honestCheckpoint, Finding.Kind.SIGNATURE);
        assertFails(allForged, Finding.Kind.SIGNATURE);
        assertFails(export(forger, NONE), Finding.Kind.UNTRUSTED);
    }

    @Test
    void a_checkpoint_of_another_log_or_of_another_tree_is_told() throws Exception {
        Sample other = new Sample(Sample.OTHER_LEDGER, 1, "log");
        SignedNote word = ledger.sign(stated(ledger, NONE).text());

        assertFails(
                new StatementFile(word, other.checkpoint(), bytes(ledger.policy())).bytes(), Finding.Kind.OTHER_LEDGER);
        assertFails(
                new StatementFile(word, Sample.golden().checkpoint(), bytes(ledger.policy())).bytes(),
                Finding.Kind.CHANGED);
    }

    @Test
    void an_answer_that_contradicts_itself_is_told() throws Exception {
        for (Statement.Answer wrong : List.of(
                new Statement.Answer(0, List.of(), List.of(new Statement.Range(8, 13)), 0, List.of(), 0),
                new Statement.Answer(1, LISTED.listed(), NONE.missing(), 0, List.of(), 0),
                new Statement.Answer(2, LISTED.listed(), LISTED.missing(), 0, List.of(), 0),
                new Statement.Answer(1, List.of(), LISTED.missing(), 0, List.of(), 0),
                new Statement.Answer(
                        0,
                        List.of(),
                        List.of(new Statement.Range(8, 10), new Statement.Range(10, 14)),
                        0,
                        List.of(),
                        0))) {
            assertFails(export(ledger, wrong), Finding.Kind.EVENT);
        }
    }

    @Test
    void an_event_of_a_bundle_that_the_statement_denies_convicts_it() throws Exception {
        Path bundle = file("bundle.zip", Sample.bytes(ledger.writer()));
        Path denying = file("none.txt", export(ledger, NONE));
        Path telling = file("listed.txt", export(ledger, LISTED));

        StatementOutcome contradicted = new StatementVerifier(policy()).verify(denying, bundle);
        assertThat(contradicted.findings()).isEmpty();
        assertThat(contradicted.contradictions())
                .singleElement()
                .satisfies(each -> assertThat(each.event()).isEqualTo(Sample.event(17)));
        assertThat(contradicted.exitCode()).isEqualTo(3);
        assertThat(new StatementVerifier(policy()).verify(telling, bundle).exitCode())
                .isZero();
    }

    @Test
    void a_bundle_of_another_log_or_by_another_key_says_nothing_about_a_statement() throws Exception {
        Path statement = file("none.txt", export(ledger, NONE));
        for (Sample stranger : List.of(
                new Sample(Sample.OTHER_LEDGER, 1, Map.of(17, TOLD), "log"),
                new Sample(Sample.LEDGER, 1, Map.of(17, TOLD), "forger"))) {
            Path bundle = file("stranger.zip", Sample.bytes(stranger.writer()));
            StatementOutcome outcome = new StatementVerifier(Optional.empty()).verify(statement, bundle);
            assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(outcome.contradictions()).isEmpty();
        }
    }

    @Test
    void the_program_tells_the_answer_and_what_it_proves_in_either_language() throws Exception {
        String policy = file("policy.txt", Golden.bytes("policy.txt")).toString();
        String golden = file("golden.txt", Golden.bytes("statement.txt")).toString();
        String bundle = file("bundle.zip", Sample.bytes(ledger.writer())).toString();
        String denying = file("none.txt", export(ledger, NONE)).toString();

        assertThat(said(0, "statement", "--policy", policy, golden))
                .startsWith("ĐẠT: ")
                .contains(
                        "đến hết vị trí 39 có 2 sự kiện như vậy được ghi nhận",
                        "HB-0012 (vn.sogiamsat.meeting.opened), đã rút lại",
                        "Số không có sự kiện: 8, 10–11, 13–14",
                        "\nChứng minh được: ",
                        "\nKhông chứng minh được: ");
        assertThat(said(2, "statement", "--language", "en", denying))
                .startsWith("KEYS UNCONFIRMED")
                .contains("no such event was recorded up to position 39", "\nNot proven: ")
                .doesNotContain("Chứng minh");
        assertThat(said(3, "statement", denying, "--against", bundle, "--policy", policy))
                .startsWith("MÂU THUẪN: 1 sự kiện")
                .contains("vị trí 17");
        assertThat(said(1, "statement", bundle)).startsWith("KHÔNG ĐẠT");
        assertThat(said(64, "statement", golden + "x")).isEmpty();
        assertThat(said(64, "statement")).isEmpty();
    }

    private void assertFails(byte[] export, Finding.Kind kind) throws IOException {
        StatementOutcome outcome = verified(file("wrong.txt", export), policy());
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.contents()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::kind).contains(kind);
    }

    private static StatementOutcome verified(Path file, Optional<Policy> policy) {
        return new StatementVerifier(policy).verify(file, (@Nullable Path) null);
    }

    private static Optional<Policy> policy() {
        return Optional.of(Verified.policy(new String(Golden.bytes("policy.txt"), UTF_8)));
    }

    private static byte[] export(Sample ledger, Statement.Answer answer) {
        return new StatementFile(
                        ledger.sign(stated(ledger, answer).text()), ledger.checkpoint(), bytes(ledger.policy()))
                .bytes();
    }

    private static Statement stated(Sample ledger, Statement.Answer answer) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(ledger.checkpoint().text());
            return new Statement(
                    "3f0d5c52-6f4e-4d8e-9b44-2f6a0d0c7a10",
                    Sample.LEDGER,
                    checkpoint.origin(),
                    checkpoint.tree(),
                    40,
                    Instant.parse("2026-11-26T03:02:00Z"),
                    "user:kiem-tra",
                    "Theo kế hoạch",
                    new Question.Numbers("handbook", "HB-", 8, 14),
                    answer);
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(int exitCode, String... arguments) {
        StringWriter out = new StringWriter();
        int got = VerifyCommand.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), arguments);
        assertThat(got).as(out.toString()).isEqualTo(exitCode);
        return out.toString();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

package vn.sogiamsat.log.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.PlainTree;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;

class WitnessClientTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Proofs HONEST = tree(0);
    /** The same from the eleventh entry on only. */
    private static final Proofs FORKED = tree(10);

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private SignerKey log;
    private SignerKey key;
    private ServedWitness witness;
    private WitnessClient client;

    @BeforeEach
    void start() throws IOException, MalformedException {
        log = SignerKey.generate(Golden.ORIGIN, KeyType.NOTE, new SecureRandom());
        key = SignerKey.generate("witness.example", KeyType.COSIGNATURE, new SecureRandom());
        witness = new ServedWitness(new Witness(
                List.of(key),
                Map.of(Golden.ORIGIN, List.of(log.verifier())),
                new SeenInFolder(folder),
                Clock.fixed(NOW, ZoneOffset.UTC)));
        client = client(0);
    }

    @AfterEach
    void stop() {
        witness.close();
        http.close();
    }

    @Test
    void a_checkpoint_comes_back_with_a_verified_cosignature_and_its_time() throws Exception {
        SignedNote note = note(10, HONEST);

        Outcome.Cosigned cosigned = (Outcome.Cosigned) client.submit(note, HONEST);

        assertThat(cosigned.at()).isEqualTo(NOW);
        assertThat(note.with(cosigned.signature()).signers(List.of(key.verifier()), Cosignature::verifies))
                .containsExactly(key.verifier());
    }

    @Test
    void what_was_cosigned_is_remembered_so_that_each_checkpoint_takes_one_request() throws Exception {
        for (long size : List.of(10L, 10L, 50L, 100L)) {
            assertThat(client.submit(note(size, HONEST), HONEST)).isInstanceOf(Outcome.Cosigned.class);
        }
        assertThat(witness.asked()).containsExactly("old 0", "old 10", "old 10", "old 50");
    }

    @Test
    void a_client_that_forgot_learns_the_size_and_tries_again_once() throws Exception {
        client.submit(note(50, HONEST), HONEST);

        assertThat(client(0).submit(note(100, HONEST), HONEST)).isInstanceOf(Outcome.Cosigned.class);
        assertThat(client(7).submit(note(100, HONEST), HONEST)).isInstanceOf(Outcome.Cosigned.class);
        assertThat(witness.asked()).containsExactly("old 0", "old 0", "old 50", "old 7", "old 100");
    }

    @Test
    void a_log_that_was_rolled_back_is_told_how_much_there_was() throws Exception {
        client.submit(note(50, HONEST), HONEST);

        assertThat(client.submit(note(20, HONEST), HONEST)).isEqualTo(new Outcome.Ahead(50));
        assertThat(client(0).submit(note(20, HONEST), HONEST)).isEqualTo(new Outcome.Ahead(50));
        assertThat(client.submit(note(60, HONEST), HONEST)).isInstanceOf(Outcome.Cosigned.class);
    }

    @Test
    void a_history_that_was_written_anew_is_contradicted() throws Exception {
        client.submit(note(50, HONEST), HONEST);

        assertThat(client.submit(note(100, FORKED), FORKED)).isInstanceOf(Outcome.Contradicted.class);
        assertThat(client(0).submit(note(100, FORKED), FORKED)).isInstanceOf(Outcome.Contradicted.class);
        assertThat(client.submit(note(50, FORKED), FORKED))
                .isInstanceOfSatisfying(
                        Outcome.Contradicted.class,
                        contradicted -> assertThat(contradicted.reason()).contains("another root"));
    }

    @Test
    void a_witness_that_names_the_size_of_a_fork_contradicts_it_too() throws Exception {
        witness.answer(409, "text/x.tlog.size; charset=utf-8", "50\n");

        assertThat(client(50).submit(note(50, HONEST), HONEST)).isInstanceOf(Outcome.Contradicted.class);
    }

    @Test
    void a_witness_that_does_not_watch_the_log_says_so() throws Exception {
        SignerKey stranger = SignerKey.generate(Golden.ORIGIN, KeyType.NOTE, new SecureRandom());
        SignedNote foreign = Notes.sign(note(10, HONEST).text(), List.of(stranger));

        assertThat(client.submit(foreign, HONEST)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.reason()).contains("khóa được tin cậy", "trusted key");
        });
    }

    @Test
    void what_another_key_signed_or_over_another_text_counts_for_nothing() throws Exception {
        SignerKey other = SignerKey.generate("witness.example", KeyType.COSIGNATURE, new SecureRandom());
        String text = note(10, HONEST).text();
        for (String body : List.of(
                Cosignature.sign(text, other, NOW).line() + "\n",
                Cosignature.sign(note(11, HONEST).text(), key, NOW).line() + "\n",
                "",
                "OK\n")) {
            witness.answer(200, "text/plain", body);
            assertThat(client.submit(note(10, HONEST), HONEST)).as(body).isInstanceOf(Outcome.Unreachable.class);
        }

        String beside = Cosignature.sign(text, other, NOW).line() + "\n"
                + Cosignature.sign(text, key, NOW).line() + "\n";
        witness.answer(200, "text/plain", beside);
        assertThat(client.submit(note(10, HONEST), HONEST)).isInstanceOf(Outcome.Cosigned.class);
    }

    @Test
    void an_answer_that_leads_nowhere_is_no_contradiction() throws Exception {
        witness.answer(409, "text/x.tlog.size", "many\n");
        assertUnreachable("409");
        witness.answer(409, "text/html", "<h1>Conflict</h1>");
        assertUnreachable("409");
        witness.answer(409, "text/x.tlog.size", "7\n");
        assertUnreachable("409");
        assertThat(witness.asked()).hasSize(4).endsWith("old 0", "old 7");
        witness.answer(502, "text/html", "<h1>Bad gateway</h1>");
        assertUnreachable("502");
        witness.answer(200, "text/plain", "x".repeat(200_000));
        assertUnreachable("more than");
    }

    @Test
    void a_witness_that_is_silent_or_gone_is_unreachable_in_time() throws Exception {
        witness.fallSilent();
        WitnessClient impatient = new WitnessClient(http, witness.prefix(), key.verifier(), Duration.ofMillis(300), 0);
        assertThat(impatient.submit(note(10, HONEST), HONEST)).isInstanceOf(Outcome.Unreachable.class);

        witness.close();
        assertThat(client.submit(note(10, HONEST), HONEST))
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains("/w/add-checkpoint", "no answer"));
    }

    private void assertUnreachable(String why) throws InterruptedException {
        assertThat(client.submit(note(10, HONEST), HONEST))
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).contains(why));
    }

    private WitnessClient client(long seen) {
        return new WitnessClient(http, witness.prefix(), key.verifier(), Duration.ofSeconds(20), seen);
    }

    private SignedNote note(long size, Proofs proofs) {
        return Notes.sign(new Checkpoint(Golden.ORIGIN, new TreeHead(size, proofs.root(size))).text(), List.of(log));
    }

    private static Proofs tree(long changed) {
        return new Proofs(new PlainTree(LongStream.range(0, 100)
                .map(i -> i < changed ? i + 1_000 : i)
                .mapToObj(Golden::entry)
                .map(Hash::leaf)
                .toList()));
    }
}

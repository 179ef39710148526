package vn.sogiamsat.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.command.testing.Events;
import vn.sogiamsat.command.testing.RunningCommandSide;
import vn.sogiamsat.command.testing.RunningCommandSide.Answer;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.TlogProof;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.EntryBundle;
import vn.sogiamsat.log.tile.Tile;

/** The log as clients of such logs, senders and operators meet it. */
class LogHttpTest {
    private static RunningCommandSide ledger;
    private static String key;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        ledger = RunningCommandSide.start();
        key = ledger.register("handbook");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        ledger.close();
        http.close();
    }

    @Test
    void a_receipt_turns_into_a_proof_that_holds_without_the_ledger() throws Exception {
        String event = sent();
        Answer answer = awaitedProof(event);
        TlogProof proof = TlogProof.parse(answer.body().getBytes(UTF_8));
        Leaf leaf = leaf(proof.index());

        assertThat(leaf.event()).isEqualTo(event);
        assertThat(proof.proves(leaf.bytes())).isTrue();
        assertThat(proof.note().signers(ledger.part(LogKeys.class).verifiers(epoch()), Notes::verifies))
                .hasSize(1);
        assertThat(leaf.payload())
                .isEqualTo(ledger.database()
                        .query("select encode(sha256(payload), 'hex') from events.event where event_id = '" + event
                                + "'")
                        .getFirst());
    }

    @Test
    void a_source_gets_proofs_of_what_it_sent_and_of_nothing_else() {
        String event = sent();
        awaitedProof(event);
        String other = ledger.register("bridge-" + UUID.randomUUID());

        assertThat(ledger.get("/api/receipts/" + event + "/proof", other).status())
                .isEqualTo(404);
        assertThat(ledger.get("/api/receipts/" + event + "/proof", ledger.operatorToken())
                        .status())
                .isEqualTo(200);
        assertThat(ledger.get("/api/receipts/" + event + "/proof", "nobody").status())
                .isEqualTo(401);
        assertThat(ledger.get("/api/receipts/" + UUID.randomUUID() + "/proof", key)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("no-receipt");
        assertThat(ledger.get("/api/receipts/not-an-id/proof", key).status()).isEqualTo(400);
    }

    @Test
    void anybody_may_follow_the_checkpoint_and_the_hashes_which_are_kept_for_ever() throws Exception {
        awaitedProof(sent());
        HttpResponse<byte[]> checkpoint = open("/log/checkpoint");
        assertThat(checkpoint.statusCode()).isEqualTo(200);
        assertThat(checkpoint.headers().firstValue("Cache-Control")).contains("no-cache");
        Checkpoint told = Checkpoint.parse(SignedNote.parse(checkpoint.body()).text());
        assertThat(told.origin()).isEqualTo(epoch().origin());

        HttpResponse<byte[]> tile = open("/log/tile/0/000.p/" + told.tree().size());
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).hasSize(Math.toIntExact(told.tree().size() * 32));
        assertThat(tile.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "public");
        assertThat(open("/log/epoch-1/tile/0/000.p/" + told.tree().size()).body())
                .isEqualTo(tile.body());
    }

    @Test
    void entries_are_not_for_everybody() throws Exception {
        awaitedProof(sent());
        long size = size();
        String path = "/log/tile/entries/000.p/" + size;

        assertThat(ledger.get(path, key).status()).isEqualTo(403);
        assertThat(ledger.get(path, "nobody").status()).isEqualTo(401);
        HttpResponse<byte[]> bundle = http.send(
                HttpRequest.newBuilder(ledger.uri(path))
                        .header("Authorization", "Bearer " + ledger.operatorToken())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(EntryBundle.decode(bundle.body())).hasSize(Math.toIntExact(size));
        assertThat(bundle.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/999",
                "/log/tile/0/000",
                "/log/tile/0/000.p/0",
                "/log/tile/9/000.p/1",
                "/log/epoch-2/checkpoint",
                "/log/epoch-99999999999/checkpoint",
                "/log/other",
                "/log/",
                "/log/tile/0/..%2f..%2fsecrets%2flog.key"
            })
    void what_the_log_has_not_is_refused_and_nothing_else_is_found(String path) throws Exception {
        assertThat(open(path).statusCode()).isIn(400, 404);
    }

    private static String sent() {
        return ledger.send(key, Events.opened("handbook", UUID.randomUUID().toString()))
                .json()
                .get("eventId")
                .asString();
    }

    private static Answer awaitedProof(String event) {
        return await().until(
                        () -> ledger.get("/api/receipts/" + event + "/proof", key), answer -> answer.status() == 200);
    }

    private static Leaf leaf(long index) throws Exception {
        long size = size();
        Tile tile = new Tile(
                Tile.ENTRIES, index / Tile.FULL, (int) Math.min(Tile.FULL, size - index / Tile.FULL * Tile.FULL));
        byte[] bundle =
                ledger.part(LogFiles.class).of(epoch()).read(tile.path()).orElseThrow();
        return Leaf.parse(EntryBundle.decode(bundle).get((int) (index % Tile.FULL)));
    }

    private static Epoch epoch() {
        return ledger.part(Heads.class).read().epoch();
    }

    private static long size() {
        return ledger.part(Heads.class).read().tree().size();
    }

    private static HttpResponse<byte[]> open(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(ledger.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}

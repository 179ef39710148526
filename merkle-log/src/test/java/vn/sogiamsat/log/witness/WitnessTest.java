package vn.sogiamsat.log.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.checkpoint.Cosignature;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.PlainTree;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;

class WitnessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Proofs HONEST = tree(0);
    /** The same from the eleventh entry on only. */
    private static final Proofs FORKED = tree(10);

    @TempDir
    private Path folder;

    private SignerKey log;
    private SignerKey key;
    private Witness witness;

    @BeforeEach
    void start() throws IOException, MalformedException {
        log = SignerKey.generate(Golden.ORIGIN, KeyType.NOTE, new SecureRandom());
        key = SignerKey.generate("witness.example", KeyType.COSIGNATURE, new SecureRandom());
        witness = witness(new SeenInFolder(folder));
    }

    @Test
    void what_only_grew_is_cosigned() throws IOException, MalformedException {
        for (Answer answer : List.of(add(0, 10, HONEST), add(10, 10, HONEST), add(10, 100, HONEST))) {
            assertThat(answer.status()).isEqualTo(200);
        }

        SignedNote note = note(100, HONEST)
                .with(NoteSignature.parse(add(100, 100, HONEST).body().strip()));
        assertThat(note.signers(List.of(key.verifier()), Cosignature::verifies)).containsExactly(key.verifier());
    }

    @Test
    void a_stale_log_is_told_the_size_that_was_seen_last() throws IOException {
        add(0, 50, HONEST);

        Answer answer = add(0, 100, HONEST);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("50\n");
    }

    @Test
    void a_history_that_was_written_anew_is_not_cosigned_with_the_right_key_either() throws IOException {
        add(0, 50, HONEST);

        assertThat(add(50, 100, FORKED).status()).isEqualTo(422);
        assertThat(add(50, 50, FORKED))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Answer.Refusal.FORKED));
        assertThat(add(50, 100, HONEST).status()).isEqualTo(200);
    }

    @Test
    void what_was_seen_outlives_the_witness() throws IOException {
        add(0, 50, HONEST);
        witness = witness(new SeenInFolder(folder));

        assertThat(add(0, 50, FORKED).body()).isEqualTo("50\n");
    }

    @Test
    void a_smaller_tree_and_what_is_no_request_are_bad_requests() throws IOException {
        assertThat(add(10, 5, HONEST).status()).isEqualTo(400);
        assertThat(witness.add("old x\n\n".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(witness.add(new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void unknown_logs_and_foreign_keys_are_told_apart() throws IOException, MalformedException {
        SignerKey stranger = SignerKey.generate(Golden.ORIGIN, KeyType.NOTE, new SecureRandom());
        SignedNote unsigned = Notes.sign(note(10, HONEST).text(), List.of(stranger));
        SignedNote unknown = Notes.sign(new Checkpoint("elsewhere.example", head(10, HONEST)).text(), List.of(log));

        assertThat(witness.add(new AddCheckpoint(0, List.of(), unsigned).bytes())
                        .status())
                .isEqualTo(403);
        assertThat(witness.add(new AddCheckpoint(0, List.of(), unknown).bytes()).status())
                .isEqualTo(404);
    }

    @Test
    void a_request_that_was_overtaken_after_its_check_rolls_nothing_back() throws IOException {
        Seen real = new SeenInFolder(folder);
        // Between the check of the request for 50 and its record, one for 100 is served to its end.
        witness = witness(new Seen() {
            private boolean isOvertaken;

            @Override
            public TreeHead latest(String origin) throws IOException {
                return real.latest(origin);
            }

            @Override
            public boolean advance(String origin, TreeHead expected, TreeHead next) throws IOException {
                if (!isOvertaken) {
                    isOvertaken = true;
                    assertThat(add(0, 100, HONEST).status()).isEqualTo(200);
                }
                return real.advance(origin, expected, next);
            }
        });

        Answer answer = add(0, 50, HONEST);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("100\n");
        assertThat(real.latest(Golden.ORIGIN)).isEqualTo(head(100, HONEST));
    }

    @Test
    void a_damaged_memory_is_not_taken_for_an_empty_one() throws IOException {
        add(0, 50, HONEST);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".checkpoint"))
                    .toList()) {
                Files.writeString(file, "?");
            }
        }

        assertThatThrownBy(() -> add(50, 100, HONEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("backup");
    }

    @Test
    void while_one_key_takes_the_place_of_another_both_cosign() throws IOException, MalformedException {
        SignerKey next = SignerKey.generate("witness.example", KeyType.COSIGNATURE, new SecureRandom());
        witness = new Witness(
                List.of(key, next), Map.of(Golden.ORIGIN, List.of(log.verifier())), new SeenInFolder(folder), CLOCK);

        SignedNote note = note(10, HONEST);
        for (String line : add(0, 10, HONEST).body().lines().toList()) {
            note = note.with(NoteSignature.parse(line));
        }

        assertThat(note.signers(List.of(key.verifier(), next.verifier()), Cosignature::verifies))
                .containsExactly(key.verifier(), next.verifier());
    }

    private Witness witness(Seen seen) {
        return new Witness(List.of(key), Map.of(Golden.ORIGIN, List.of(log.verifier())), seen, CLOCK);
    }

    private Answer add(long old, long size, Proofs proofs) throws IOException {
        List<Hash> proof = old > size ? List.of() : proofs.consistency(old, size);
        return witness.add(new AddCheckpoint(old, proof, note(size, proofs)).bytes());
    }

    private SignedNote note(long size, Proofs proofs) {
        return Notes.sign(new Checkpoint(Golden.ORIGIN, head(size, proofs)).text(), List.of(log));
    }

    private static TreeHead head(long size, Proofs proofs) {
        return new TreeHead(size, proofs.root(size));
    }

    private static Proofs tree(long changed) {
        return new Proofs(new PlainTree(LongStream.range(0, 100)
                .map(i -> i < changed ? i + 1_000 : i)
                .mapToObj(Golden::entry)
                .map(Hash::leaf)
                .toList()));
    }
}

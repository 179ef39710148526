package vn.sogiamsat.log.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.PlainTree;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.tree.Verification;

class GoldenProofTest {
    private static final long INDEX = 12_345;
    private static final byte[] PROOF = Golden.bytes("entry-12345.tlog-proof");

    private final List<String> keys = Golden.lines("keys.txt");

    @Test
    void a_frozen_proof_proves_its_entry_and_no_other() throws MalformedException {
        TlogProof proof = TlogProof.parse(PROOF);

        assertThat(proof.index()).isEqualTo(INDEX);
        assertThat(proof.checkpoint().tree().size()).isEqualTo(Golden.SIZE);
        assertThat(proof.proves(Golden.entry(INDEX))).isTrue();
        assertThat(proof.proves(Golden.entry(INDEX + 1))).isFalse();
        assertThat(proof.bytes()).isEqualTo(PROOF);
    }

    @Test
    void the_same_log_gives_the_same_proof_to_the_byte() throws MalformedException {
        Proofs proofs = new Proofs(new PlainTree(LongStream.range(0, Golden.SIZE)
                .mapToObj(Golden::entry)
                .map(Hash::leaf)
                .toList()));
        SignedNote checkpoint = SignedNote.parse(Golden.bytes("checkpoint"));

        assertThat(TlogProof.of(INDEX, proofs.inclusion(INDEX, Golden.SIZE), checkpoint)
                        .bytes())
                .isEqualTo(PROOF);
    }

    @Test
    void the_frozen_checkpoint_is_signed_and_cosigned_with_the_frozen_keys_again() throws MalformedException {
        SignedNote frozen = SignedNote.parse(Golden.bytes("checkpoint"));
        SignerKey log = SignerKey.parse(keys.get(0));
        SignerKey witness = SignerKey.parse(keys.get(2));

        assertThat(Notes.sign(frozen.text(), List.of(log)).signatures().getFirst())
                .isEqualTo(frozen.signatures().getFirst());
        NoteSignature cosigned = Cosignature.sign(frozen.text(), witness, Instant.parse("2026-01-01T00:00:00.999Z"));
        assertThat(cosigned).isEqualTo(frozen.signatures().get(2));
        assertThat(Cosignature.time(cosigned)).contains(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void the_frozen_request_to_a_witness_holds_a_consistency_proof() throws MalformedException {
        AddCheckpoint request = AddCheckpoint.parse(Golden.bytes("add-checkpoint"));
        String older = Golden.lines("roots.txt").stream()
                .filter(line -> line.startsWith(request.old() + " "))
                .findFirst()
                .orElseThrow();

        assertThat(Verification.isConsistent(
                        new TreeHead(request.old(), Hash.parse(older.split(" ")[1])),
                        Checkpoint.parse(request.note().text()).tree(),
                        request.proof()))
                .isTrue();
        assertThat(request.bytes()).isEqualTo(Golden.bytes("add-checkpoint"));
    }

    @Test
    void extra_data_is_kept_and_changes_nothing() throws MalformedException {
        String text = new String(PROOF, StandardCharsets.UTF_8).replaceFirst("\nindex", "\nextra AAEC\nindex");
        TlogProof proof = TlogProof.parse(text.getBytes(StandardCharsets.UTF_8));

        assertThat(proof.extra()).contains(new byte[] {0, 1, 2});
        assertThat(proof).hasToString(text);
        assertThat(proof.proves(Golden.entry(INDEX))).isTrue();
    }

    @Test
    void a_proof_with_any_bit_changed_is_refused_or_is_not_trusted() throws MalformedException {
        Policy policy = Policy.parse(Golden.bytes("policy.txt"));
        assertThat(isAccepted(PROOF, policy)).isTrue();

        for (int bit = 0; bit < PROOF.length * Byte.SIZE; bit++) {
            byte[] changed = PROOF.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(isAccepted(changed, policy)).as("bit %d", bit).isFalse();
        }
    }

    @Property
    void any_bytes_are_a_proof_or_refused(@ForAll byte[] tail) {
        byte[] header = "c2sp.org/tlog-proof@v1\nindex ".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[header.length + tail.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(tail, 0, bytes, header.length, tail.length);

        assertThatThrownBy(() -> TlogProof.parse(bytes)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TlogProof.parse(tail)).isInstanceOf(MalformedException.class);
    }

    @Property
    void a_proof_that_was_cut_off_is_refused_or_has_lost_signatures_only(@ForAll @IntRange(max = 20_000) int drawn)
            throws MalformedException {
        byte[] cut = Arrays.copyOf(PROOF, drawn % PROOF.length);

        assertThat(isAccepted(cut, Policy.parse(Golden.bytes("policy.txt")))).isFalse();
    }

    private static boolean isAccepted(byte[] bytes, Policy policy) {
        try {
            TlogProof proof = TlogProof.parse(bytes);
            if (proof.index() != INDEX || !proof.proves(Golden.entry(INDEX))) {
                return false;
            }
            Policy.Verdict verdict = policy.judge(proof.note());
            return verdict.isMet() && verdict.logs().size() == 2;
        } catch (MalformedException e) {
            return false;
        }
    }
}

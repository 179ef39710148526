package vn.sogiamsat.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.sogiamsat.log.Golden;

/** Sizes up to three levels of a tile; every index, size and bit may be drawn. */
class ProofPropertyTest {
    private static final int LARGEST = 700;
    private static final List<Hash> LEAVES =
            LongStream.range(0, LARGEST).mapToObj(Golden::entry).map(Hash::leaf).toList();
    private static final Proofs PROOFS = new Proofs(new PlainTree(LEAVES));

    @Property
    void every_leaf_of_every_tree_is_proven(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int drawn) {
        int index = drawn % size;

        assertThat(Verification.isIncluded(LEAVES.get(index), index, head(size), PROOFS.inclusion(index, size)))
                .isTrue();
    }

    @Property
    void a_proof_proves_no_other_index_size_or_leaf(
            @ForAll @IntRange(min = 2, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int drawn,
            @ForAll @IntRange(min = 1, max = LARGEST) int otherSize,
            @ForAll @IntRange(max = LARGEST - 1) int otherDrawn) {
        int index = drawn % size;
        int other = otherDrawn % size;
        List<Hash> proof = PROOFS.inclusion(index, size);

        if (other != index) {
            assertThat(Verification.isIncluded(LEAVES.get(index), other, head(size), proof))
                    .isFalse();
            assertThat(Verification.isIncluded(LEAVES.get(other), index, head(size), proof))
                    .isFalse();
        }
        if (otherSize != size) {
            assertThat(Verification.isIncluded(LEAVES.get(index), index, head(otherSize), proof))
                    .isFalse();
        }
        assertThat(Verification.isIncluded(LEAVES.get(index), index - size, head(size), proof))
                .isFalse();
    }

    @Property
    void a_proof_with_a_bit_changed_proves_nothing(
            @ForAll @IntRange(min = 2, max = LARGEST) int size,
            @ForAll @IntRange(max = LARGEST - 1) int drawn,
            @ForAll @IntRange(max = 9) int at,
            @ForAll @IntRange(max = 255) int bit) {
        int index = drawn % size;
        List<Hash> proof = new ArrayList<>(PROOFS.inclusion(index, size));
        proof.set(at % proof.size(), flipped(proof.get(at % proof.size()), bit));

        assertThat(Verification.isIncluded(LEAVES.get(index), index, head(size), proof))
                .isFalse();
        assertThat(Verification.isIncluded(
                        flipped(LEAVES.get(index), bit), index, head(size), PROOFS.inclusion(index, size)))
                .isFalse();
    }

    @Property
    void a_proof_with_a_hash_more_or_less_proves_nothing(
            @ForAll @IntRange(min = 2, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST - 1) int drawn) {
        int index = drawn % size;
        List<Hash> proof = PROOFS.inclusion(index, size);
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.EMPTY);

        assertThat(Verification.isIncluded(LEAVES.get(index), index, head(size), longer))
                .isFalse();
        assertThat(Verification.isIncluded(LEAVES.get(index), index, head(size), proof.subList(1, proof.size())))
                .isFalse();
    }

    @Property
    void every_tree_is_the_beginning_of_every_larger_one(
            @ForAll @IntRange(max = LARGEST) int one, @ForAll @IntRange(max = LARGEST) int two) {
        int first = Math.min(one, two);
        int second = Math.max(one, two);

        assertThat(Verification.isConsistent(head(first), head(second), PROOFS.consistency(first, second)))
                .isTrue();
    }

    @Property
    void a_consistency_proof_serves_for_no_other_trees(
            @ForAll @IntRange(min = 1, max = LARGEST) int one,
            @ForAll @IntRange(min = 1, max = LARGEST) int two,
            @ForAll @IntRange(max = 255) int bit,
            @ForAll @IntRange(max = 10) int at) {
        int first = Math.min(one, two);
        int second = Math.max(one, two);
        List<Hash> proof = PROOFS.consistency(first, second);
        TreeHead forged = new TreeHead(first, flipped(head(first).root(), bit));

        assertThat(Verification.isConsistent(forged, head(second), proof)).isFalse();
        assertThat(Verification.isConsistent(
                        head(first), new TreeHead(second, flipped(head(second).root(), bit)), proof))
                .isFalse();
        if (!proof.isEmpty()) {
            List<Hash> changed = new ArrayList<>(proof);
            changed.set(at % proof.size(), flipped(proof.get(at % proof.size()), bit));
            assertThat(Verification.isConsistent(head(first), head(second), changed))
                    .isFalse();
            assertThat(Verification.isConsistent(head(second), head(first), proof))
                    .isFalse();
        }
    }

    private static TreeHead head(int size) {
        return new TreeHead(size, PROOFS.root(size));
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return Hash.of(bytes);
    }
}

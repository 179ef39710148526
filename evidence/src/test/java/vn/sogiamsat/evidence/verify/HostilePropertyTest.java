package vn.sogiamsat.evidence.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.sogiamsat.evidence.bundle.Golden;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.evidence.bundle.Sample;
import vn.sogiamsat.evidence.bundle.Unpacked;
import vn.sogiamsat.evidence.leaf.Leaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.AddCheckpoint;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.checkpoint.TlogProof;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.timestamp.Timestamp;

/** Whatever comes is answered, and nothing that was tampered with is taken for whole. */
class HostilePropertyTest {
    private static final byte[] BUNDLE = Golden.bytes("bundle.zip");
    private static final List<String> NAMES = Unpacked.of(BUNDLE).names();
    private static final int TRIES = 500;

    private interface Parser {
        void parse(byte[] bytes) throws MalformedException;
    }

    @Property(tries = TRIES)
    void any_bytes_fail(@ForAll byte[] bytes) {
        assertThat(Verified.of(bytes).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Property(tries = TRIES)
    void a_bundle_with_any_byte_changed_fails_with_and_without_a_policy(
            @ForAll @IntRange(max = 1 << 20) int drawn, @ForAll @IntRange(min = 1, max = 255) int mask) {
        byte[] changed = BUNDLE.clone();
        changed[drawn % BUNDLE.length] ^= (byte) mask;

        assertThat(Verified.of(changed).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(Verified.of(changed, Optional.empty(), Verified.NOBODY).findings())
                .isNotEmpty();
    }

    @Property(tries = TRIES)
    void a_bundle_with_a_piece_moved_over_another_or_cut_out_fails(@ForAll long seed) {
        assertThat(Verified.of(mangled(BUNDLE, new Random(seed))).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Property(tries = TRIES)
    void a_bundle_cut_off_fails(@ForAll @IntRange(max = 1 << 20) int drawn) {
        Outcome outcome = Verified.of(Arrays.copyOf(BUNDLE, drawn % BUNDLE.length));

        assertThat(outcome.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.CONTAINER);
    }

    @Property(tries = TRIES / 2)
    void what_the_ledger_signs_over_mangled_evidence_is_not_taken_for_evidence(@ForAll long seed) {
        Random random = new Random(seed);
        String name = NAMES.get(2 + random.nextInt(NAMES.size() - 2));
        Unpacked files = Unpacked.of(BUNDLE);
        files.put(name, mangled(files.get(name), random));

        Outcome outcome = Verified.of(
                files.relist(Sample.golden()::sign, manifest -> manifest).zip());

        boolean isEvidence = name.startsWith("events/") || name.startsWith("documents/") || name.equals("checkpoint");
        if (isEvidence) {
            assertThat(outcome.findings())
                    .extracting(Finding::file)
                    .anyMatch(file -> file.startsWith(name.replaceAll("\\.[a-z-]+$", "")) || name.equals("checkpoint"));
        }
        assertThat(outcome.contents().isPresent()).isEqualTo(outcome.findings().isEmpty());
    }

    @Property(tries = 4 * TRIES)
    void every_parser_takes_or_refuses_what_it_is_given(@ForAll long seed, @ForAll byte[] bytes) {
        Random random = new Random(seed);
        Unpacked files = Unpacked.of(BUNDLE);
        byte[] file = files.get(NAMES.get(random.nextInt(NAMES.size())));
        for (byte[] given : List.of(bytes, mangled(file, random), mangled(mangled(file, random), random))) {
            List<Parser> parsers = List.of(
                    Leaf::parse,
                    Manifest::parse,
                    TlogProof::parse,
                    SignedNote::parse,
                    AddCheckpoint::parse,
                    Policy::parse,
                    Timestamp::parse,
                    Certificates::parse);
            for (Parser parser : parsers) {
                try {
                    parser.parse(given);
                } catch (MalformedException e) {
                    assertThat(e.vi()).isNotBlank();
                    assertThat(e.en()).isNotBlank();
                }
            }
        }
    }

    @Example
    void a_policy_of_groups_within_groups_without_end_is_answered() {
        StringBuilder policy = new StringBuilder(Sample.golden().policy().replaceAll("quorum .*\n", ""));
        String last = "cac-uy-ban";
        for (int i = 0; i < 40_000; i++) {
            policy.append("group g").append(i).append(" all ").append(last).append('\n');
            last = "g" + i;
        }
        policy.append("quorum ").append(last).append('\n');
        byte[] bundle = Unpacked.of(BUNDLE)
                .put("policy.txt", policy.toString().getBytes(UTF_8))
                .relist(Sample.golden()::sign, manifest -> manifest)
                .zip();

        assertThat(Verified.of(bundle).findings()).isEmpty();
    }

    @Example
    void a_timestamp_of_sequences_within_sequences_without_end_is_refused() {
        byte[] nested = new byte[500_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        byte[] bundle = Unpacked.of(BUNDLE)
                .put("timestamps/1.tst", nested)
                .relist(Sample.golden()::sign, manifest -> manifest)
                .zip();

        assertThat(Verified.of(bundle).findings()).extracting(Finding::file).containsExactly("timestamps/1.tst");
    }

    /** Changes, cuts out, repeats or moves a piece; never leaves all as it was. */
    private static byte[] mangled(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int from = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(64, bytes.length - from));
        byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
        byte[] without = new byte[bytes.length - length];
        System.arraycopy(bytes, 0, without, 0, from);
        System.arraycopy(bytes, from + length, without, from, without.length - from);
        byte[] mangled = switch (random.nextInt(4)) {
            case 0 -> without;
            case 1 -> inserted(bytes, piece, random.nextInt(bytes.length + 1));
            case 2 -> inserted(without, piece, random.nextInt(without.length + 1));
            default -> {
                random.nextBytes(piece);
                yield inserted(without, piece, from);
            }
        };
        return Arrays.equals(mangled, bytes) ? without : mangled;
    }

    private static byte[] inserted(byte[] bytes, byte[] piece, int at) {
        byte[] longer = new byte[bytes.length + piece.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(piece, 0, longer, at, piece.length);
        System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
        return longer;
    }
}

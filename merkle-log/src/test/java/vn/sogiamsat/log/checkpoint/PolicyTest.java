package vn.sogiamsat.log.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.tree.TreeHead;

class PolicyTest {
    private static final String ORIGIN = "log.example";

    private final SignerKey log = key(ORIGIN, KeyType.NOTE);
    private final List<SignerKey> committees = List.of(
            key("province.example", KeyType.COSIGNATURE),
            key("district.example", KeyType.COSIGNATURE),
            key("commune.example", KeyType.COSIGNATURE));
    private final String witnesses = """
            log %s
            witness province %s
            witness district %s
            witness commune %s
            """.formatted(log, committees.get(0), committees.get(1), committees.get(2));

    @Test
    void the_frozen_policy_is_met_by_the_frozen_checkpoint() throws MalformedException {
        Policy.Verdict verdict =
                Policy.parse(Golden.bytes("policy.txt")).judge(SignedNote.parse(Golden.bytes("checkpoint")));

        assertThat(verdict.isMet()).isTrue();
        assertThat(verdict.logs()).hasSize(2);
        assertThat(verdict.witnesses()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true"})
    void two_of_three_committees_are_enough(int cosigned, boolean isMet) throws MalformedException {
        Policy policy = policy(witnesses + "group committees 2 province district commune\nquorum committees\n");

        assertThat(policy.judge(cosigned(cosigned)).isMet()).isEqualTo(isMet);
        assertThat(policy.judge(cosigned(cosigned)).witnesses()).hasSize(cosigned);
    }

    @ParameterizedTest
    @CsvSource({"any, 1", "all, 3", "1, 1", "3, 3"})
    void a_threshold_may_be_a_word(String threshold, int enough) throws MalformedException {
        Policy policy = policy(witnesses + "group some " + threshold + " province district commune\nquorum some\n");

        assertThat(policy.judge(cosigned(enough)).isMet()).isTrue();
        assertThat(policy.judge(cosigned(enough - 1)).isMet()).isFalse();
    }

    @Test
    void groups_may_be_members_of_groups() throws MalformedException {
        Policy policy = policy(witnesses + """
                # the province, and one of the others
                group lower any district commune
                group both all province lower
                quorum both
                """);

        assertThat(policy.judge(cosigned(1)).isMet()).isFalse();
        assertThat(policy.judge(cosigned(2)).isMet()).isTrue();
    }

    @Test
    void a_policy_may_do_without_witnesses_and_never_without_the_log() throws MalformedException {
        Policy policy = policy("log " + log + "\nquorum none");

        assertThat(policy.judge(cosigned(0)).isMet()).isTrue();
        assertThat(policy("quorum none\n").judge(cosigned(3)).isMet()).isFalse();
        assertThat(policy("log " + key(ORIGIN, KeyType.NOTE) + "\nquorum none\n")
                        .judge(cosigned(3))
                        .isMet())
                .isFalse();
    }

    @Test
    void a_log_vouches_for_its_own_origin_only() throws MalformedException {
        SignerKey other = key("other.example", KeyType.NOTE);
        SignedNote foreign = Notes.sign(new Checkpoint(ORIGIN, TreeHead.EMPTY).text(), List.of(other));

        assertThat(policy("log " + other + "\nquorum none\n").judge(foreign).isMet())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum nobody",
                "quorum none\nquorum none",
                "log\nquorum none",
                "log x\nquorum none",
                "$LOG\n$LOG\nquorum none",
                "$WITNESS\n$WITNESS\nquorum none",
                "$WITNESS\ngroup g 2 a\nquorum g",
                "$WITNESS\ngroup g 0 a\nquorum g",
                "$WITNESS\ngroup g 1\nquorum none",
                "$WITNESS\ngroup g any a a\nquorum g",
                "$WITNESS\ngroup g any a\ngroup h any a\nquorum g",
                "$WITNESS\ngroup a any a\nquorum a",
                "$WITNESS\ngroup none any a\nquorum none",
                "group g any g\nquorum g",
                "something else\nquorum none",
                "quorum none\r\n",
            })
    void what_is_no_policy_is_refused_with_the_line(String text) {
        String policy = text.replace("$LOG", "log " + log).replace("$WITNESS", "witness a " + committees.getFirst());

        assertThatThrownBy(() -> policy(policy))
                .isInstanceOf(MalformedException.class)
                .hasMessageMatching(
                        "(?s)(chính sách, dòng [0-9]+: .+ \\(policy, line [0-9]+: .+\\)|chính sách thiếu.+)");
    }

    @Test
    void a_key_serves_for_what_it_is_made_for_only() {
        assertThatThrownBy(() -> policy("log " + committees.getFirst() + "\nquorum none"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> policy("witness w " + log + "\nquorum none")).isInstanceOf(MalformedException.class);
    }

    @Property
    void any_bytes_are_a_policy_or_refused(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> Policy.parse(bytes)).isInstanceOf(MalformedException.class);
    }

    private static Policy policy(String text) throws MalformedException {
        return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private SignedNote cosigned(int by) {
        String text = new Checkpoint(ORIGIN, TreeHead.EMPTY).text();
        SignedNote note = Notes.sign(text, List.of(log));
        for (SignerKey witness : committees.subList(0, by)) {
            NoteSignature signature = Cosignature.sign(text, witness, Instant.EPOCH);
            note = note.with(signature);
        }
        return note;
    }

    private static SignerKey key(String name, KeyType type) {
        try {
            return SignerKey.generate(name, type, new SecureRandom());
        } catch (MalformedException e) {
            throw new IllegalStateException(e);
        }
    }
}

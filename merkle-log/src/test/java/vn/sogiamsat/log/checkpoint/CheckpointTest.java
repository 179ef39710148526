package vn.sogiamsat.log.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.NoteSignature;
import vn.sogiamsat.log.note.SignerKey;

class CheckpointTest {
    private static final String SPECIFICATION = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;

    @Test
    void the_example_of_the_specification_is_read_and_written_as_it_is() throws MalformedException {
        Checkpoint checkpoint = Checkpoint.parse(SPECIFICATION);

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.tree().size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(SPECIFICATION);
    }

    @Test
    void extension_lines_are_kept() throws MalformedException {
        assertThat(Checkpoint.parse(SPECIFICATION + "one\ntwo\n").extensions()).containsExactly("one", "two");
        assertThat(Checkpoint.parse(SPECIFICATION + "one\ntwo\n").text()).isEqualTo(SPECIFICATION + "one\ntwo\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n",
                "origin\n1\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "origin\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_cosignature_holds_for_its_time_text_and_key_only() throws MalformedException {
        SignerKey witness = SignerKey.generate("witness.example", KeyType.COSIGNATURE, new SecureRandom());
        SignerKey other = SignerKey.generate("witness.example", KeyType.COSIGNATURE, new SecureRandom());
        NoteSignature signed = Cosignature.sign(SPECIFICATION, witness, Instant.parse("2023-03-20T13:19:07Z"));
        byte[] later = signed.bytes();
        later[7]++;

        assertThat(Cosignature.verifies(witness.verifier(), SPECIFICATION, signed))
                .isTrue();
        assertThat(Cosignature.verifies(witness.verifier(), SPECIFICATION + "more\n", signed))
                .isFalse();
        assertThat(Cosignature.verifies(witness.verifier(), SPECIFICATION, new NoteSignature(signed.key(), later)))
                .isFalse();
        assertThat(Cosignature.verifies(other.verifier(), SPECIFICATION, signed))
                .isFalse();
        assertThat(Cosignature.verifies(
                        witness.verifier(), SPECIFICATION, new NoteSignature(signed.key(), new byte[8])))
                .isFalse();
    }

    @Test
    void a_key_of_a_log_does_not_cosign() throws MalformedException {
        SignerKey log = SignerKey.generate("log.example", KeyType.NOTE, new SecureRandom());

        assertThatThrownBy(() -> Cosignature.sign(SPECIFICATION, log, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void any_text_is_a_checkpoint_or_refused(@ForAll List<String> lines) {
        try {
            String text = String.join("\n", lines);
            assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        } catch (MalformedException e) {
            assertThat(e).hasMessageMatching("(?s).+ \\(.+\\)");
        }
    }
}

package vn.sogiamsat.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;

class SignedNoteTest {
    /** The key, the text and the signature that the documentation of Go's note package shows. */
    private static final String GO_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String GO_NOTE = GO_TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;
    private static final String SPECIFICATION_NOTE = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    @Test
    void a_note_is_signed_as_go_signs_it() throws MalformedException {
        SignerKey key = SignerKey.parse(GO_SECRET);

        assertThat(key.verifier().toString()).isEqualTo(GO_KEY);
        assertThat(key.secret()).isEqualTo(GO_SECRET);
        assertThat(Notes.sign(GO_TEXT, List.of(key)).toString()).isEqualTo(GO_NOTE);
    }

    @Test
    void signatures_that_lie_apart_from_their_text_are_those_of_no_other_text() throws MalformedException {
        SignedNote note = Notes.sign(GO_TEXT, List.of(SignerKey.parse(GO_SECRET)));

        assertThat(GO_TEXT + note.apart()).isEqualTo(GO_NOTE);
        assertThat(SignedNote.parse(GO_TEXT, note.apart())).isEqualTo(note);
        assertThatThrownBy(() -> SignedNote.parse(GO_TEXT, "khác\n" + note.apart()))
                .isInstanceOf(MalformedException.class);
        SignedNote other = SignedNote.parse("khác\n", note.apart());
        List<VerifierKey> known = List.of(VerifierKey.parse(GO_KEY));
        assertThatThrownBy(() -> other.signers(known, Notes::verifies)).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_fingerprint_is_the_hash_of_the_text_that_is_handed_on() throws MalformedException {
        assertThat(VerifierKey.parse(GO_KEY).fingerprint())
                .isEqualTo("a82f24c4 8c9ee106 dd11952a 8026e14f 3760ae46 86748dd8 0e6cae8d d4e98a04");
    }

    @Test
    void a_private_key_shows_its_public_half_only() throws MalformedException {
        assertThat(SignerKey.parse(GO_SECRET)).hasToString(GO_KEY);
        assertThatThrownBy(() -> SignerKey.parse(GO_SECRET.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(MalformedException.class)
                .message()
                .doesNotContain("AYEKFA");
        assertThatThrownBy(() -> SignerKey.parse(GO_SECRET + "=="))
                .isInstanceOf(MalformedException.class)
                .message()
                .doesNotContain("AYEKFA");
    }

    @Test
    void the_example_of_the_specification_is_read_and_written_as_it_is() throws MalformedException {
        SignedNote note = SignedNote.parse(SPECIFICATION_NOTE.getBytes(StandardCharsets.UTF_8));

        assertThat(note.text()).endsWith("ed è subito sera.\n").contains("sole:\n\ned");
        assertThat(note).hasToString(SPECIFICATION_NOTE);
    }

    @Test
    void keys_of_all_golden_lines_lead_back_to_their_text() throws MalformedException {
        List<String> lines = Golden.lines("keys.txt");
        for (int i = 0; i < lines.size(); i += 2) {
            SignerKey key = SignerKey.parse(lines.get(i));
            assertThat(key.secret()).isEqualTo(lines.get(i));
            assertThat(key.verifier()).isEqualTo(VerifierKey.parse(lines.get(i + 1)));
        }
    }

    @Test
    void whoever_signed_with_the_old_and_the_new_key_is_known_by_either() throws MalformedException {
        SignerKey older = SignerKey.generate("log.example", KeyType.NOTE, new SecureRandom());
        SignerKey newer = SignerKey.generate("log.example", KeyType.NOTE, new SecureRandom());
        SignedNote note = Notes.sign("text\n", List.of(older, newer));

        assertThat(note.signers(List.of(older.verifier()), Notes::verifies)).containsExactly(older.verifier());
        assertThat(note.signers(List.of(newer.verifier()), Notes::verifies)).containsExactly(newer.verifier());
        assertThat(note.signers(List.of(older.verifier(), newer.verifier()), Notes::verifies))
                .hasSize(2);
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over_even_with_a_known_name() throws MalformedException {
        SignerKey known = SignerKey.generate("log.example", KeyType.NOTE, new SecureRandom());
        SignerKey unknown = SignerKey.generate("log.example", KeyType.NOTE, new SecureRandom());
        SignedNote note = Notes.sign("text\n", List.of(unknown));

        assertThat(note.signers(List.of(known.verifier()), Notes::verifies)).isEmpty();
        assertThat(note.with(new NoteSignature(
                                known.verifier().name(), known.sign("text\n".getBytes(StandardCharsets.UTF_8))))
                        .signers(List.of(known.verifier()), Notes::verifies))
                .containsExactly(known.verifier());
    }

    @Test
    void a_wrong_signature_of_a_known_key_makes_the_whole_note_worthless() throws MalformedException {
        SignerKey one = SignerKey.generate("one.example", KeyType.NOTE, new SecureRandom());
        SignerKey two = SignerKey.generate("two.example", KeyType.NOTE, new SecureRandom());
        SignedNote note = Notes.sign("text\n", List.of(one))
                .with(new NoteSignature(two.verifier().name(), two.sign("other\n".getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> note.signers(List.of(one.verifier(), two.verifier()), Notes::verifies))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("two.example");
    }

    @Test
    void a_changed_text_is_signed_by_nobody() throws MalformedException {
        SignedNote note = SignedNote.parse(GO_NOTE.replace("answer", "Answer").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> note.signers(List.of(VerifierKey.parse(GO_KEY)), Notes::verifies))
                .isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n—  AAAAAAAA\n",
                "text\n\n— name AAAAAAAA",
                "text\n\n— name AAAAAAAA more\n",
                "te\txt\n\n— name AAAAAAAA\n",
                "text\r\n\n— name AAAAAAAA\n",
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void more_signatures_than_anybody_needs_are_refused_and_sixteen_are_not() throws MalformedException {
        String line = "— name AAAAAAAA\n";

        assertThat(SignedNote.parse(("text\n\n" + line.repeat(16)).getBytes(StandardCharsets.UTF_8))
                        .signatures())
                .hasSize(16);
        assertThatThrownBy(() -> SignedNote.parse(("text\n\n" + line.repeat(101)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
    }

    @Property
    void any_bytes_are_a_note_or_refused(@ForAll byte[] bytes) {
        try {
            assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (MalformedException e) {
            assertThat(e).hasMessageMatching("(?s).+ \\(.+\\)");
        }
    }

    @Property
    void any_text_is_a_key_or_refused(@ForAll String text) {
        try {
            assertThat(VerifierKey.parse(text)).hasToString(text);
        } catch (MalformedException e) {
            assertThat(e).hasMessageMatching("(?s).+ \\(.+\\)");
        }
    }
}

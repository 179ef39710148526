package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;
import vn.sogiamsat.log.note.VerifierKey;

/** What an operator does with key files; no secret is ever on the screen. */
class KeysCommandTest {
    private static final Pattern VKEY = Pattern.compile("\\S+\\+[0-9a-f]{8}\\+\\S+");

    @TempDir
    private Path folder;

    private Path file;
    private Path passphrase;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("log.key");
        passphrase = Files.createFile(
                folder.resolve("passphrase"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passphrase, "đủ dài để khó đoán\n");
    }

    @Test
    void a_key_that_was_made_is_shown_as_a_line_for_policies_with_its_fingerprint() throws MalformedException {
        Typed made = done("make", "--kind", "log", "--name", "so-giam-sat/1");
        Typed shown = done("show");

        VerifierKey key = keys(shown).getFirst();
        assertThat(keys(made)).containsExactly(key);
        assertThat(shown.text()).contains("log " + key, key.name().hex(), key.fingerprint());
    }

    @Test
    void the_lines_of_a_witness_with_two_keys_fit_into_one_policy() throws MalformedException {
        done("make", "--kind", "witness", "--name", "kiem-tra.example");
        done("rotate");

        StringBuilder policy = new StringBuilder();
        done("show")
                .text()
                .lines()
                .filter(line -> line.startsWith("  witness "))
                .forEach(line -> policy.append(line).append('\n'));

        assertThat(Policy.parse((policy + "quorum none\n").getBytes(StandardCharsets.UTF_8))
                        .witnesses())
                .hasSize(2);
    }

    @Test
    void a_key_file_is_never_written_over() throws IOException {
        done("make", "--kind", "log", "--name", "a");
        String before = Files.readString(file);

        assertRefused(keys("make", "--kind", "log", "--name", "b"), "không ghi đè", "not written over");
        assertThat(file).hasContent(before);
    }

    @Test
    void a_rotated_key_signs_beside_the_old_one_until_that_is_retired() throws MalformedException {
        VerifierKey old = keys(done("make", "--kind", "log", "--name", "a")).getFirst();
        VerifierKey next = keys(done("rotate")).getFirst();
        assertThat(keys(done("show"))).containsExactly(old, next);

        Typed retired = done("rotate", "--retire", old.name().hex());

        assertThat(retired.text()).contains(file + ".old-2");
        assertThat(keys(done("show"))).containsExactly(next);
        assertRefused(keys("rotate", "--retire", next.name().hex()), "khóa duy nhất", "the only key");
        assertRefused(
                keys("rotate", "--retire", "00000000"),
                "không có khóa 00000000",
                next.name().hex());
    }

    @Test
    void a_file_is_encrypted_and_decrypted_and_what_lies_open_beside_it_is_named() throws MalformedException {
        VerifierKey key = keys(done("make", "--kind", "log", "--name", "a")).getFirst();
        done("rotate", "--retire", keys(done("rotate")).getFirst().name().hex());

        Typed encrypted = done("passphrase", "--new-passphrase-file", passphrase.toString());
        assertThat(encrypted.text())
                .contains("hãy xóa chúng", "delete them")
                .contains("  " + file + ".old-1\n  " + file + ".old-2\n  " + file + ".old-3\n");
        assertThat(file).content().startsWith("-----BEGIN CMS-----");
        assertRefused(keys("show"), "cần mật khẩu", "takes a passphrase");
        assertThat(keys(done("show", "--passphrase-file", passphrase.toString())))
                .containsExactly(key);

        Typed again = done(
                "passphrase",
                "--passphrase-file",
                passphrase.toString(),
                "--new-passphrase-file",
                passphrase.toString());
        assertThat(again.text()).contains(".old-3").doesNotContain("  " + file + ".old-4\n");
        done("rotate", "--passphrase-file", passphrase.toString());
        assertThat(file).content().startsWith("-----BEGIN CMS-----");

        done("passphrase", "--passphrase-file", passphrase.toString(), "--remove");
        assertThat(keys(done("show"))).hasSize(2).contains(key);
    }

    @Test
    void what_cannot_be_done_is_refused_in_words() throws IOException {
        assertRefused(keys("show"), "Không có tệp", "There is no file");
        assertRefused(keys("make", "--kind", "log", "--name", "hai từ"), "không có dấu cách", "no space");
        assertRefused(
                keys("make", "--kind", "log", "--name", "a", "--passphrase-file", folder + "/none"),
                "There is no file");
        done("make", "--kind", "log", "--name", "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertRefused(keys("show"), "chmod 600 " + file);
        assertThat(keys("make", "--kind", "wizard", "--name", "a").exitCode()).isEqualTo(2);
        assertThat(keys("passphrase").exitCode()).isEqualTo(2);
        assertRefused(
                Typed.ledger("keys", "show", "--data", folder.resolve("data").toString()), "Chưa có sổ", "--file");
    }

    private Typed done(String what, String... options) {
        Typed typed = keys(what, options);
        assertThat(typed.exitCode()).as(typed.text()).isZero();
        assertThat(typed.text()).doesNotContain("PRIVATE");
        return typed;
    }

    private Typed keys(String what, String... options) {
        String[] typed = new String[options.length + 4];
        typed[0] = "keys";
        typed[1] = what;
        typed[2] = "--file";
        typed[3] = file.toString();
        System.arraycopy(options, 0, typed, 4, options.length);
        return Typed.ledger(typed);
    }

    private static List<VerifierKey> keys(Typed typed) throws MalformedException {
        List<VerifierKey> keys = new ArrayList<>();
        Matcher found = VKEY.matcher(typed.text());
        while (found.find()) {
            keys.add(VerifierKey.parse(found.group()));
        }
        return keys;
    }

    private static void assertRefused(Typed typed, String... said) {
        assertThat(typed.text()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(typed.exitCode()).isEqualTo(1);
    }
}

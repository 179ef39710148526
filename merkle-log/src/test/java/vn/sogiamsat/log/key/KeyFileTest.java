package vn.sogiamsat.log.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

class KeyFileTest {
    private static final Optional<Passphrase> NONE = Optional.empty();
    private static final Optional<Passphrase> GIVEN = Optional.of(new Passphrase("chữ ký của chi bộ".toCharArray()));

    @TempDir
    private Path folder;

    private Path file;
    private SignerKey first;
    private SignerKey second;

    @BeforeEach
    void make() throws MalformedException {
        file = folder.resolve("secrets/log.key");
        first = SignerKey.generate(Golden.ORIGIN, KeyType.NOTE, new SecureRandom());
        second = SignerKey.generate(Golden.ORIGIN, KeyType.NOTE, new SecureRandom());
    }

    @Test
    void what_was_written_is_read_in_its_order() throws IOException {
        KeyFile.create(file, List.of(second, first), NONE);

        assertThat(secrets(NONE)).containsExactly(second.secret(), first.secret());
        assertThat(KeyFile.isEncrypted(file)).isFalse();
    }

    @Test
    void only_the_owner_may_read_the_file_and_its_folder() throws IOException {
        KeyFile.create(file, List.of(first), NONE);

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(Files.list(folder.resolve("secrets"))).containsExactly(file);
    }

    @Test
    void a_file_that_others_may_read_is_refused_with_what_to_do() throws IOException {
        KeyFile.create(file, List.of(first), NONE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        refuses(NONE, "Hãy chạy: chmod 600 " + file, "Run: chmod 600 " + file);
        assertThatThrownBy(() -> KeyFile.replace(file, List.of(second), NONE)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws IOException {
        KeyFile.create(file, List.of(first), NONE);

        assertThatThrownBy(() -> KeyFile.create(file, List.of(second), NONE))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("not written over");
        assertThat(secrets(NONE)).containsExactly(first.secret());
    }

    @Test
    void what_is_replaced_is_kept_however_often() throws IOException {
        KeyFile.create(file, List.of(first), NONE);

        Path kept = KeyFile.replace(file, List.of(first, second), NONE);
        Path keptNext = KeyFile.replace(file, List.of(second), GIVEN);

        assertThat(kept.getFileName()).hasToString("log.key.old-1");
        assertThat(keptNext.getFileName()).hasToString("log.key.old-2");
        assertThat(KeyFile.read(kept, NONE)).extracting(SignerKey::secret).containsExactly(first.secret());
        assertThat(KeyFile.read(keptNext, NONE))
                .extracting(SignerKey::secret)
                .containsExactly(first.secret(), second.secret());
        assertThat(secrets(GIVEN)).containsExactly(second.secret());
        assertThat(mode(file)).isEqualTo("rw-------");
    }

    @Test
    void a_file_that_is_reached_by_a_link_is_replaced_where_it_is() throws IOException {
        KeyFile.create(file, List.of(first), NONE);
        Path link = Files.createSymbolicLink(folder.resolve("link.key"), file);

        KeyFile.replace(link, List.of(second), NONE);

        assertThat(link).isSymbolicLink();
        assertThat(secrets(NONE)).containsExactly(second.secret());
    }

    @Test
    void an_encrypted_file_shows_nothing_without_its_passphrase() throws IOException {
        KeyFile.create(file, List.of(first), GIVEN);

        assertThat(KeyFile.isEncrypted(file)).isTrue();
        assertThat(Files.readString(file)).startsWith("-----BEGIN CMS-----").doesNotContain("PRIVATE", Golden.ORIGIN);
        refuses(NONE, "được mã hóa", "takes a passphrase");
        refuses(Optional.of(new Passphrase("chữ ký của chi bo".toCharArray())), "kiểm tra mật khẩu", "check it");
        assertThat(secrets(GIVEN)).containsExactly(first.secret());
    }

    @Test
    void a_passphrase_for_a_plain_file_is_a_mistake_that_is_told() throws IOException {
        KeyFile.create(file, List.of(first), NONE);

        refuses(GIVEN, "không được mã hóa", "is not encrypted");
    }

    @Test
    void the_same_keys_encrypted_twice_look_different() throws IOException {
        KeyFile.create(file, List.of(first), GIVEN);
        Path other = folder.resolve("other.key");
        KeyFile.create(other, List.of(first), GIVEN);

        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(file));
    }

    @Test
    void a_damaged_file_is_refused_without_showing_what_is_in_it() throws IOException {
        KeyFile.create(file, List.of(first), NONE);
        String secret = first.secret();
        for (String content : List.of(
                "",
                "# chỉ có chú thích\n",
                secret.substring(0, secret.length() - 5),
                secret + "\n" + secret.replace("PRIVATE", "PUBLIC"),
                "-----BEGIN CMS-----\n",
                "-----BEGIN CMS-----\nMAo=\n-----END CMS-----\n",
                "-----BEGIN CMS-----\n????\n-----END CMS-----\n",
                "\uD83D\uDE00")) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> KeyFile.read(file, content.startsWith("---") ? GIVEN : NONE))
                    .as(content)
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining("restore it from your backup")
                    .hasMessageNotContaining(secret.substring(secret.length() - 20, secret.length() - 5));
        }
    }

    @Test
    void a_missing_file_is_not_taken_for_an_empty_one() {
        refuses(NONE, "Không có tệp", "There is no file");
        assertThatThrownBy(() -> KeyFile.replace(file, List.of(first), NONE)).hasMessageContaining("There is no file");
    }

    @Test
    void openssl_opens_an_encrypted_file() throws Exception {
        KeyFile.create(file, List.of(first, second), Optional.of(new Passphrase("correct horse".toCharArray())));

        Process openssl = new ProcessBuilder(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-inform",
                        "PEM",
                        "-pwri_password",
                        "correct horse",
                        "-in",
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String opened = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(openssl.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(opened.lines()).endsWith(first.secret(), second.secret());
    }

    @Test
    void a_passphrase_file_gives_its_first_line() throws IOException {
        KeyFile.create(file, List.of(first), GIVEN);
        Path passphrase = folder.resolve("passphrase");
        Files.writeString(passphrase, "chữ ký của chi bộ\nhai\n");
        assertThatThrownBy(() -> Passphrase.read(passphrase)).hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("r--------"));
        assertThat(secrets(Optional.of(Passphrase.read(passphrase)))).containsExactly(first.secret());
        assertThatThrownBy(() -> Passphrase.read(folder.resolve("none"))).hasMessageContaining("There is no file");
    }

    @Test
    void an_empty_passphrase_file_is_refused() throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "\nsecond line\n");
        Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> Passphrase.read(passphrase)).hasMessageContaining("is empty");
    }

    private List<String> secrets(Optional<Passphrase> passphrase) throws KeyFileException {
        return KeyFile.read(file, passphrase).stream().map(SignerKey::secret).toList();
    }

    private void refuses(Optional<Passphrase> passphrase, String vi, String en) {
        assertThatThrownBy(() -> KeyFile.read(file, passphrase))
                .isInstanceOfSatisfying(KeyFileException.class, refused -> {
                    assertThat(refused.vietnamese()).contains(vi, file.toString());
                    assertThat(refused.english()).contains(en, file.toString());
                });
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

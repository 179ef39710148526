package vn.sogiamsat.log.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

class KeyFilePropertyTest {

    @Property(tries = 100)
    void any_keys_are_read_as_they_were_written(
            @ForAll @Size(min = 1, max = 5) List<KeyType> types, @ForAll @IntRange(max = 1_000) int number)
            throws IOException, MalformedException {
        List<SignerKey> keys = keys(types, number);
        Path file = file();
        KeyFile.create(file, keys, Optional.empty());

        assertThat(secrets(file, Optional.empty())).isEqualTo(secrets(keys));
        Files.delete(file);
    }

    /** Few tries: deriving a key of a passphrase is slow on purpose. */
    @Property(tries = 5)
    void any_passphrase_opens_what_it_closed(
            @ForAll @StringLength(min = 1, max = 100) String phrase,
            @ForAll @Size(min = 1, max = 3) List<KeyType> types)
            throws IOException, MalformedException {
        List<SignerKey> keys = keys(types, 0);
        Path file = file();
        Optional<Passphrase> passphrase = Optional.of(new Passphrase(phrase.toCharArray()));
        KeyFile.create(file, keys, passphrase);

        assertThat(secrets(file, passphrase)).isEqualTo(secrets(keys));
        Files.delete(file);
    }

    @Property(tries = 20)
    void an_encrypted_file_with_a_changed_byte_is_never_read_as_other_keys(
            @ForAll @IntRange(max = 2_000) int at, @ForAll byte change) throws IOException, MalformedException {
        List<SignerKey> keys = keys(List.of(KeyType.NOTE), 0);
        Path file = file();
        Optional<Passphrase> passphrase = Optional.of(new Passphrase("passphrase".toCharArray()));
        KeyFile.create(file, keys, passphrase);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at % bytes.length] ^= change;
        Files.write(file, bytes);

        try {
            assertThat(secrets(file, passphrase)).isEqualTo(secrets(keys));
        } catch (KeyFileException refused) {
            assertThat(refused.english()).contains(file.toString());
        }
        Files.delete(file);
    }

    @Property(tries = 200)
    void any_bytes_are_keys_or_refused(@ForAll @Size(max = 300) byte[] content) throws IOException {
        Path file = file();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);

        assertThatThrownBy(() -> KeyFile.read(file, Optional.empty())).isInstanceOf(KeyFileException.class);
        Files.delete(file);
    }

    private static List<SignerKey> keys(List<KeyType> types, int number) throws MalformedException {
        List<SignerKey> keys = new ArrayList<>();
        for (KeyType type : types) {
            keys.add(SignerKey.generate("sổ.example/" + number, type, new SecureRandom()));
        }
        return keys;
    }

    private static Path file() throws IOException {
        Path folder = Files.createTempDirectory("key-file");
        folder.toFile().deleteOnExit();
        return folder.resolve("log.key");
    }

    private static List<String> secrets(Path file, Optional<Passphrase> passphrase) throws KeyFileException {
        return secrets(KeyFile.read(file, passphrase));
    }

    private static List<String> secrets(List<SignerKey> keys) {
        return keys.stream().map(SignerKey::secret).toList();
    }
}

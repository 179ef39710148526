package vn.sogiamsat.app.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.key.KeyFile;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.log.key.Passphrase;
import vn.sogiamsat.log.note.KeyName;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

/**
 * The keys of a log, or of a witness, in their file. All of them sign.
 *
 * @param passphrase that the file is encrypted with; empty where it is not
 */
public record Keyring(Path file, Optional<Passphrase> passphrase) {
    /**
     * What a change came to.
     *
     * @param key the key that was added or removed
     * @param kept the file that keeps what was there before
     */
    public record Change(SignerKey key, Path kept) {}

    public List<SignerKey> keys() throws KeyFileException {
        return KeyFile.read(file, passphrase);
    }

    /**
     * Makes the file with its first key.
     *
     * @throws Refusal when no key may be called so
     */
    public SignerKey make(String name, KeyType type, SecureRandom random) throws KeyFileException {
        SignerKey key = generate(name, type, random);
        KeyFile.create(file, List.of(key), passphrase);
        return key;
    }

    /** Adds a new key of the same name and kind. */
    public Change rotate(SecureRandom random) throws KeyFileException {
        List<SignerKey> keys = keys();
        SignerKey last = keys.getLast();
        SignerKey next = generate(last.verifier().name().name(), last.verifier().type(), random);
        List<SignerKey> more = Stream.concat(keys.stream(), Stream.of(next)).toList();
        return new Change(next, KeyFile.replace(file, more, passphrase));
    }

    /**
     * Removes a key.
     *
     * @param id as eight hexadecimal digits
     * @throws Refusal when there is no such key, or no other one
     */
    public Change retire(String id) throws KeyFileException {
        List<SignerKey> keys = keys();
        List<SignerKey> rest =
                keys.stream().filter(key -> !id(key).equalsIgnoreCase(id)).toList();
        if (rest.size() == keys.size()) {
            String there = String.join(", ", keys.stream().map(Keyring::id).toList());
            throw new Refusal(
                    "Trong %s không có khóa %s; chỉ có: %s".formatted(file, id, there),
                    "There is no key %s in %s; there are: %s".formatted(id, file, there));
        }
        if (rest.isEmpty()) {
            throw new Refusal(
                    "%s là khóa duy nhất. Hãy thêm khóa mới trước: ./ledger keys rotate".formatted(id),
                    "%s is the only key. Add a new one first: ./ledger keys rotate".formatted(id));
        }
        SignerKey gone = keys.stream()
                .filter(key -> id(key).equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow();
        return new Change(gone, KeyFile.replace(file, rest, passphrase));
    }

    /**
     * Encrypts the file with another passphrase, or, where that is empty, not at all.
     *
     * @return the file that keeps what was there before
     */
    public Path seal(Optional<Passphrase> next) throws KeyFileException {
        return KeyFile.replace(file, keys(), next);
    }

    /**
     * The old copies beside the file that are not encrypted.
     *
     * @throws Refusal when the folder cannot be looked at
     */
    public List<Path> openCopies() throws KeyFileException {
        List<Path> open = new ArrayList<>();
        for (Path copy : copies()) {
            if (!KeyFile.isEncrypted(copy)) {
                open.add(copy);
            }
        }
        return open;
    }

    private List<Path> copies() {
        try {
            Path real = file.toRealPath();
            String prefix = real.getFileName() + ".old-";
            try (Stream<Path> files = Files.list(Objects.requireNonNull(real.getParent()))) {
                return files.filter(each -> each.toFile().getName().startsWith(prefix))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new Refusal(
                    "Không xem được thư mục của tệp khóa %s: %s".formatted(file, e),
                    "The folder of the key file %s cannot be looked at: %s".formatted(file, e));
        }
    }

    private static SignerKey generate(String name, KeyType type, SecureRandom random) {
        try {
            return SignerKey.generate(name, type, random);
        } catch (MalformedException e) {
            throw new Refusal(
                    "Không đặt được tên khóa «%s»: tên không được trống, không có dấu cách và dấu +.".formatted(name),
                    "No key can be called «%s»: a name is not empty and has no space and no +.".formatted(name));
        }
    }

    private static String id(SignerKey key) {
        KeyName name = key.verifier().name();
        return name.hex();
    }
}

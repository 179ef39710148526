package vn.sogiamsat.log.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What opens an encrypted key file. It never shows itself. */
public final class Passphrase {
    private final char[] characters;

    /** @throws IllegalArgumentException when it is empty */
    public Passphrase(char[] characters) {
        if (characters.length == 0) {
            throw new IllegalArgumentException("an empty passphrase");
        }
        this.characters = characters.clone();
    }

    /**
     * The first line of a file, exactly as it stands there.
     *
     * @throws KeyFileException when there is no such file or line, or others may read it
     */
    public static Passphrase read(Path file) throws KeyFileException {
        OwnerOnly.check(file);
        try {
            char[] line = Files.readString(file).lines().findFirst().orElse("").toCharArray();
            if (line.length > 0) {
                return new Passphrase(line);
            }
        } catch (IOException e) {
            throw OwnerOnly.unreadable(file, e);
        }
        throw new KeyFileException(
                "Tệp mật khẩu %s trống: dòng đầu tiên phải là mật khẩu.".formatted(file),
                "The passphrase file %s is empty: its first line must be the passphrase.".formatted(file));
    }

    char[] characters() {
        return characters.clone();
    }

    @Override
    public String toString() {
        return "passphrase";
    }
}

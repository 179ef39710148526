package vn.sogiamsat.log.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.key.Sealed.UnopenedException;
import vn.sogiamsat.log.note.SignerKey;

/**
 * A file of private keys: an skey a line, and lines that begin with {@code #}. Plain, or as a whole encrypted with a
 * passphrase; then {@code openssl cms -decrypt -inform PEM -pwri_password … -in FILE} opens it, too.
 */
public final class KeyFile {
    private static final String HEADER = "# Khóa bí mật: không đưa cho ai. (Private keys: give them to nobody.)\n";
    private static final long LONGEST = 1_000_000;

    private KeyFile() {}

    /**
     * The keys, in their order; at least one.
     *
     * @param passphrase empty where the file is not encrypted
     * @throws KeyFileException when the file is missing, damaged, open to others than its owner, or does not go with
     *     the passphrase
     */
    public static List<SignerKey> read(Path file, Optional<Passphrase> passphrase) throws KeyFileException {
        String text = text(file);
        if (!text.startsWith(Sealed.BEGIN)) {
            if (passphrase.isPresent()) {
                throw new KeyFileException(
                        "Tệp khóa %s không được mã hóa mà lại có mật khẩu: hãy mã hóa tệp, hoặc bỏ mật khẩu đi."
                                .formatted(file),
                        "The key file %s is not encrypted, and yet there is a passphrase: encrypt the file, or take the passphrase away."
                                .formatted(file));
            }
            return parse(file, text);
        }
        try {
            Passphrase given = passphrase.orElseThrow(() -> new KeyFileException(
                    "Tệp khóa %s được mã hóa: cần mật khẩu để mở.".formatted(file),
                    "The key file %s is encrypted: it takes a passphrase to open it.".formatted(file)));
            return parse(file, new String(Sealed.open(text, given), UTF_8));
        } catch (UnopenedException e) {
            throw e.isDamaged()
                    ? damaged(file, e)
                    : new KeyFileException(
                            "Mật khẩu không mở được tệp khóa %s: hãy kiểm tra mật khẩu; nếu đúng thì tệp bị hỏng, hãy trả lại tệp từ bản sao lưu."
                                    .formatted(file),
                            "The passphrase does not open the key file %s: check it; if it is right, the file is damaged: restore it from your backup."
                                    .formatted(file),
                            e);
        }
    }

    /** Whether it takes a passphrase to read it. */
    public static boolean isEncrypted(Path file) throws KeyFileException {
        return text(file).startsWith(Sealed.BEGIN);
    }

    /**
     * Makes a file with mode 0600; on disk when this returns.
     *
     * @param passphrase to encrypt it with; empty for a plain file
     * @throws KeyFileException when there is such a file already, which is left as it is, or it cannot be written
     */
    public static void create(Path file, List<SignerKey> keys, Optional<Passphrase> passphrase)
            throws KeyFileException {
        try {
            OwnerOnly.create(file, content(keys, passphrase));
        } catch (FileAlreadyExistsException e) {
            throw new KeyFileException(
                    "Đã có tệp khóa %s; không ghi đè.".formatted(file),
                    "There is a key file %s already; it is not written over.".formatted(file),
                    e);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Puts other keys, or another passphrase, in the place of a file's. What was in it is kept beside it.
     *
     * @return the file that keeps the old content
     * @throws KeyFileException when it cannot be written; then the file is as before
     */
    public static Path replace(Path file, List<SignerKey> keys, Optional<Passphrase> passphrase)
            throws KeyFileException {
        OwnerOnly.check(file);
        try {
            return OwnerOnly.replace(file, content(keys, passphrase));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static byte[] content(List<SignerKey> keys, Optional<Passphrase> passphrase) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a key file without keys");
        }
        StringBuilder lines = new StringBuilder(HEADER);
        keys.forEach(key -> lines.append(key.secret()).append('\n'));
        byte[] plain = lines.toString().getBytes(UTF_8);
        return passphrase
                .map(given -> Sealed.seal(plain, given, new SecureRandom()).getBytes(UTF_8))
                .orElse(plain);
    }

    private static String text(Path file) throws KeyFileException {
        OwnerOnly.check(file);
        try {
            if (Files.size(file) > LONGEST) {
                throw damaged(file, null);
            }
            // Whatever is not UTF-8 becomes something that is no key either.
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (KeyFileException e) {
            throw e;
        } catch (IOException e) {
            throw OwnerOnly.unreadable(file, e);
        }
    }

    private static List<SignerKey> parse(Path file, String text) throws KeyFileException {
        List<SignerKey> keys = new ArrayList<>();
        try {
            for (String line : text.lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    keys.add(SignerKey.parse(line));
                }
            }
        } catch (MalformedException e) {
            throw damaged(file, e);
        }
        if (keys.isEmpty()) {
            throw damaged(file, null);
        }
        return keys;
    }

    private static KeyFileException damaged(Path file, @Nullable Exception cause) {
        return new KeyFileException(
                "Tệp khóa %s bị hỏng hoặc không phải tệp khóa: hãy trả lại tệp từ bản sao lưu.".formatted(file),
                "The key file %s is damaged, or is no key file: restore it from your backup.".formatted(file),
                cause);
    }

    private static KeyFileException unwritable(Path file, IOException cause) {
        return new KeyFileException(
                "Không ghi được tệp khóa %s: hãy kiểm tra quyền ghi và chỗ trống trên đĩa.".formatted(file),
                "The key file %s cannot be written: check the permission to write and the space on the disk."
                        .formatted(file),
                cause);
    }
}

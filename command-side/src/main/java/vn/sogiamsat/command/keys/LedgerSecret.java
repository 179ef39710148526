package vn.sogiamsat.command.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The ledger's own secret (HMAC-SHA-256, 256 bits), with which digests of personal content are keyed: without it nobody
 * can find out by guessing what a digest was made of.
 */
public final class LedgerSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private LedgerSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Reads the secret, or makes it in an empty ledger.
     *
     * @param file where it lies, mode 0600
     * @param inUse whether the ledger holds digests keyed with it
     * @throws IllegalStateException with a sentence for the operator when it is missing although in use, or damaged
     */
    public static LedgerSecret loadOrCreate(Path file, boolean inUse) {
        try {
            if (Files.notExists(file)) {
                if (inUse) {
                    throw new IllegalStateException(
                            ("Thiếu tệp bí mật %s trong khi sổ đã có dữ liệu: hãy trả lại tệp từ bản sao lưu; nếu tạo mới, "
                                            + "bản gửi lại sẽ không được nhận ra. (The secret %1$s is missing although the ledger "
                                            + "holds facts: restore it from your backup; with a new one a resend would not be "
                                            + "recognised.)")
                                    .formatted(file));
                }
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                OwnerOnlyFile.createOnce(file, HexFormat.of().formatHex(fresh));
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != 32) {
                throw new IllegalArgumentException("32 bytes expected");
            }
            return new LedgerSecret(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    ("Tệp bí mật %s bị hỏng: hãy trả lại tệp từ bản sao lưu. (The secret %1$s is damaged: restore it "
                                    + "from your backup.)")
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Không đọc được tệp %s: hãy kiểm tra quyền truy cập. (Cannot read %1$s: check its permissions.)"
                            .formatted(file),
                    e);
        }
    }

    /** HMAC-SHA-256 of the bytes as 64 hexadecimal digits. */
    public String digest(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }

    public String digest(String text) {
        return digest(text.getBytes(UTF_8));
    }
}

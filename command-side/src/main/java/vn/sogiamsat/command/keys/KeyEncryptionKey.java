package vn.sogiamsat.command.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A key that wraps the keys of persons or documents (AES-256-GCM). It is a Tink keyset in a file outside the database,
 * so that a copy of the database alone opens nothing.
 */
public final class KeyEncryptionKey {
    private final Aead aead;

    private KeyEncryptionKey(Aead aead) {
        this.aead = aead;
    }

    /**
     * Reads the key, or makes it when nothing was ever wrapped by it.
     *
     * @param file where it lies; made with mode 0600, its folder with 0700
     * @param inUse whether the database holds keys wrapped by it
     * @throws IllegalStateException with a sentence for the operator when the file is missing although it is in use, or
     *     cannot be read as a key
     */
    public static KeyEncryptionKey loadOrCreate(Path file, boolean inUse) {
        try {
            if (Files.notExists(file)) {
                if (inUse) {
                    throw new IllegalStateException(missing(file));
                }
                OwnerOnlyFile.createOnce(file, newKeyset());
            }
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Không đọc được tệp khóa %s: hãy kiểm tra quyền truy cập. (Cannot read the key file %1$s: check its permissions.)"
                            .formatted(file),
                    e);
        }
    }

    /** @param boundTo what the key is for; must be the same again to unwrap it */
    public byte[] wrap(byte[] key, String boundTo) {
        try {
            return aead.encrypt(key, boundTo.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    /** @throws GeneralSecurityException when it was wrapped by another key, for something else, or was altered */
    public byte[] unwrap(byte[] wrapped, String boundTo) throws GeneralSecurityException {
        return aead.decrypt(wrapped, boundTo.getBytes(UTF_8));
    }

    /** The sentence with which a start is refused when the file holds another key than the one in use. */
    public static IllegalStateException foreign(Path file, Throwable cause) {
        return new IllegalStateException(
                ("Tệp khóa %s không phải là khóa đã dùng cho cơ sở dữ liệu này: hãy trả lại đúng tệp khóa từ bản sao lưu. "
                                + "(The key file %1$s is not the one this database was written with: restore the right file from your backup.)")
                        .formatted(file),
                cause);
    }

    private static KeyEncryptionKey parse(Path file, String json) {
        try {
            AeadConfig.register();
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new KeyEncryptionKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    ("Tệp khóa %s bị hỏng: hãy trả lại tệp từ bản sao lưu. "
                                    + "(The key file %1$s is damaged: restore it from your backup.)")
                            .formatted(file),
                    e);
        }
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private static String missing(Path file) {
        return ("Thiếu tệp khóa %s trong khi cơ sở dữ liệu đã có khóa được bọc bằng tệp này: hãy trả lại tệp từ bản sao lưu; "
                        + "tạo khóa mới sẽ làm mất vĩnh viễn dữ liệu đã mã hóa. "
                        + "(The key file %1$s is missing although the database holds keys wrapped by it: restore it from your "
                        + "backup; a new key would lose what is encrypted for ever.)")
                .formatted(file);
    }
}

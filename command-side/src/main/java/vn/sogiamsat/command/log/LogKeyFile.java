package vn.sogiamsat.command.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.key.KeyFile;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.log.key.Passphrase;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

/** Reads the keys that sign checkpoints, or makes the first one of a log that has signed nothing yet. */
final class LogKeyFile {
    private final Path file;
    private final @Nullable Path passphraseFile;

    LogKeyFile(Path file, @Nullable Path passphraseFile) {
        this.file = file;
        this.passphraseFile = passphraseFile;
    }

    /**
     * @param inUse whether anything was signed already
     * @throws IllegalStateException with a sentence for the operator when the key is missing although it is in use,
     *     cannot be opened, or is another ledger's
     */
    LogKeys loadOrCreate(Epoch first, boolean inUse) {
        try {
            Optional<Passphrase> passphrase =
                    passphraseFile == null ? Optional.empty() : Optional.of(Passphrase.read(passphraseFile));
            if (Files.notExists(file)) {
                if (inUse) {
                    throw new IllegalStateException(missing());
                }
                create(first, passphrase);
            }
            List<SignerKey> keys = KeyFile.read(file, passphrase);
            for (SignerKey key : keys) {
                if (!key.verifier().name().name().equals(first.origin())
                        || key.verifier().type() != KeyType.NOTE) {
                    throw new IllegalStateException(foreign(key, first));
                }
            }
            return new LogKeys(keys);
        } catch (KeyFileException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void create(Epoch first, Optional<Passphrase> passphrase) throws KeyFileException {
        try {
            SignerKey key = SignerKey.generate(first.origin(), KeyType.NOTE, new SecureRandom());
            KeyFile.create(file, List.of(key), passphrase);
        } catch (KeyFileException e) {
            // Of two first starts at once, the slower one takes the quicker one's key.
            if (Files.notExists(file)) {
                throw e;
            }
        } catch (MalformedException e) {
            throw new IllegalStateException("an origin is a name for a key", e);
        }
    }

    private String missing() {
        return ("Thiếu tệp khóa %s trong khi nhật ký của sổ đã có điểm chốt ký bằng khóa ấy: hãy trả lại tệp từ bản sao lưu; với khóa mới, "
                        + "không ai còn nhận ra nhật ký này. (The key file %1$s is missing although checkpoints of this ledger's log "
                        + "are signed with it: restore it from your backup; with a new key nobody would recognise this log.)")
                .formatted(file);
    }

    private String foreign(SignerKey key, Epoch first) {
        return ("Tệp khóa %s là của «%s», còn sổ này là «%s»: thư mục dữ liệu hoặc tệp khóa là của sổ khác; hãy trỏ đúng thư mục hoặc trả lại đúng tệp. "
                        + "(The key file %1$s is that of “%2$s”, this ledger is “%3$s”: the data folder or the key file is another ledger's; point to the right folder or restore the right file.)")
                .formatted(file, key.verifier().name().name(), first.origin());
    }
}

package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.keys.Keyring;
import vn.sogiamsat.app.supervisor.DataFolder;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.log.key.Passphrase;

/** Which keys are meant. */
final class KeyOptions {
    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = {
                "Tệp khóa (mặc định: khóa của sổ trong thư mục dữ liệu).",
                "The key file (default: the ledger's own in its data folder)."
            })
    private @Nullable Path file;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = {
                "Tệp có dòng đầu là mật khẩu của tệp khóa (không có: tệp khóa không mã hóa).",
                "A file whose first line is the key file's passphrase (none: the key file is not encrypted)."
            })
    private @Nullable Path passphraseFile;

    Keyring keyring() throws KeyFileException {
        return new Keyring(place(), passphrase(passphraseFile));
    }

    static Optional<Passphrase> passphrase(@Nullable Path file) throws KeyFileException {
        return file == null ? Optional.empty() : Optional.of(Passphrase.read(file));
    }

    private Path place() {
        if (file != null) {
            return file.toAbsolutePath().normalize();
        }
        return DataFolder.find(data.folder())
                .map(DataFolder::logKey)
                .orElseThrow(() -> new Refusal(
                        "Chưa có sổ ở %s. Hãy chỉ đúng thư mục bằng --data, hoặc tệp khóa bằng --file."
                                .formatted(data.folder()),
                        "There is no ledger in %s. Name its folder with --data, or a key file with --file."
                                .formatted(data.folder())));
    }
}

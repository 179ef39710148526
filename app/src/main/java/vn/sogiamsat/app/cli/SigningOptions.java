package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.keys.Keyring;
import vn.sogiamsat.log.key.KeyFileException;

/** With which key a package is signed. */
final class SigningOptions {
    @Option(names = "--key-file", required = true, paramLabel = "FILE", description = "tệp khóa ký gói (the key file)")
    private Path file;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = {
                "Tệp có dòng đầu là mật khẩu của tệp khóa (không có: tệp khóa không mã hóa).",
                "A file whose first line is the key file's passphrase (none: the key file is not encrypted)."
            })
    private @Nullable Path passphraseFile;

    @SuppressWarnings("NullAway.Init") // picocli fills it in, or refuses the command.
    SigningOptions() {}

    Keyring keyring() throws KeyFileException {
        return new Keyring(file.toAbsolutePath().normalize(), KeyOptions.passphrase(passphraseFile));
    }
}

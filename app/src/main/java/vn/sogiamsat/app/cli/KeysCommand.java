package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.keys.Keyring;
import vn.sogiamsat.app.keys.PolicyLine;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.log.key.Passphrase;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Khóa ký của sổ hoặc của nhân chứng: tạo, xem, thay, đặt mật khẩu. Không bao giờ in khóa bí mật.",
            "The keys that a ledger or a witness signs with: make, show, rotate, encrypt. Secrets are never shown."
        },
        synopsisSubcommandLabel = "make|show|rotate|passphrase")
final class KeysCommand {
    private final Terminal terminal;
    private final SecureRandom random = new SecureRandom();

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whose key it is. */
    enum Kind {
        log(KeyType.NOTE),
        witness(KeyType.COSIGNATURE);

        private final KeyType type;

        Kind(KeyType type) {
            this.type = type;
        }
    }

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = {"Tạo một tệp khóa mới.", "Makes a new key file."})
    void make(
            @Mixin KeyOptions options,
            @Option(
                            names = "--kind",
                            required = true,
                            description = "log: khóa của sổ (a ledger's); witness: của nhân chứng (a witness's)")
                    Kind kind,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description =
                                    "tên khóa; với sổ phải là nguồn gốc của sổ (the key's name; a ledger's is its origin)")
                    String name)
            throws KeyFileException {
        Keyring ring = options.keyring();
        SignerKey key = ring.make(name, kind.type, random);
        terminal.say("Đã tạo khóa trong " + ring.file(), "Made a key in " + ring.file());
        show(key.verifier());
        terminal.say(
                "Hãy sao lưu tệp này ở nơi an toàn: mất khóa thì không ký tiếp được dưới tên này.",
                "Keep a backup of this file in a safe place: without the key nothing more can be signed by this name.");
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = {
                "In khóa công khai và dấu vân tay, để đưa cho người kiểm tra.",
                "Prints the public keys and their fingerprints, for those who verify."
            })
    void show(@Mixin KeyOptions options) throws KeyFileException {
        options.keyring().keys().forEach(key -> show(key.verifier()));
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "Thêm một khóa mới bên cạnh khóa cũ; cả hai cùng ký cho đến khi bỏ khóa cũ bằng --retire.",
                "Adds a new key beside the old one; both sign until the old one is removed with --retire."
            })
    void rotate(
            @Mixin KeyOptions options,
            @Option(
                            names = "--retire",
                            paramLabel = "ID",
                            description = "bỏ khóa có mã này (8 chữ số hex) (remove the key of this id)")
                    @Nullable String retired)
            throws KeyFileException {
        Keyring ring = options.keyring();
        Keyring.Change change = retired == null ? ring.rotate(random) : ring.retire(retired);
        if (retired == null) {
            terminal.say(
                    "Đã thêm khóa mới; từ lần khởi động tới, mọi khóa trong tệp cùng ký. Hãy đưa khóa mới cho những người kiểm tra:",
                    "Added a new key; from the next start on, all keys of the file sign. Give the new one to those who verify:");
        } else {
            terminal.say(
                    "Đã bỏ khóa; từ lần khởi động tới, khóa này không ký nữa. Ai chỉ biết khóa này sẽ không nhận chữ ký mới:",
                    "Removed the key; from the next start on it signs no more. Who knows only this key will not accept new signatures:");
        }
        show(change.key().verifier());
        tellKept(change.kept());
    }

    /** What to encrypt the file with from now on. */
    static final class Next {
        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description = "dòng đầu là mật khẩu mới (its first line is the new passphrase)")
        private @Nullable Path file;

        @Option(names = "--remove", description = "bỏ mã hóa (decrypt the file)")
        private boolean remove;
    }

    @Command(
            name = "passphrase",
            mixinStandardHelpOptions = true,
            description = {
                "Mã hóa tệp khóa bằng mật khẩu, đổi mật khẩu, hoặc bỏ mã hóa.",
                "Encrypts the key file with a passphrase, changes it, or decrypts the file."
            })
    void passphrase(@Mixin KeyOptions options, @ArgGroup(multiplicity = "1") Next next) throws KeyFileException {
        Keyring ring = options.keyring();
        Optional<Passphrase> passphrase = KeyOptions.passphrase(next.file);
        Path kept = ring.seal(passphrase);
        terminal.say(
                passphrase.isPresent() ? "Đã mã hóa " + ring.file() : "Đã bỏ mã hóa " + ring.file(),
                passphrase.isPresent() ? "Encrypted " + ring.file() : "Decrypted " + ring.file());
        tellKept(kept);
        List<Path> open = passphrase.isPresent() ? ring.openCopies() : List.of();
        if (!open.isEmpty()) {
            terminal.say(
                    "Những bản cũ này vẫn chưa mã hóa; hãy xóa chúng khi đã mở được bản mới:",
                    "These old copies are still not encrypted; delete them once the new file opens:");
            open.forEach(copy -> terminal.plain("  " + copy));
        }
    }

    private void show(VerifierKey key) {
        terminal.plain("");
        terminal.plain("  " + PolicyLine.of(key));
        terminal.plain("    mã (id)              " + key.name().hex());
        terminal.plain("    vân tay (SHA-256)    " + key.fingerprint());
    }

    private void tellKept(Path kept) {
        terminal.plain("");
        terminal.say(
                "Nội dung cũ, kể cả khóa bí mật cũ, nằm trong " + kept,
                "What was there before, the old secrets included, is in " + kept);
    }
}

package vn.sogiamsat.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.app.keys.Keyring;
import vn.sogiamsat.app.packages.CheckedPackage;
import vn.sogiamsat.app.packages.PackageMaker;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;

@Command(
        name = "package",
        mixinStandardHelpOptions = true,
        description = {
            "Gói của chi bộ không nối mạng: sự kiện và tài liệu trong một tệp ZIP có chữ ký. Không cần sổ đang chạy.",
            "Packages of a disconnected office: events and documents in one signed ZIP. Needs no running ledger."
        },
        synopsisSubcommandLabel = "key|make|check")
final class PackageCommand {
    private final Terminal terminal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PackageCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = {
                "Tạo khóa ký gói, hoặc in lại khóa công khai nếu tệp khóa đã có.",
                "Makes the key that signs packages, or shows the public key again where the file is there."
            })
    void key(
            @Mixin SigningOptions options,
            @Option(
                            names = "--source",
                            required = true,
                            paramLabel = "NAME",
                            description = "tên nguồn gửi như đã đăng ký trong sổ (the source's registered name)")
                    String source)
            throws KeyFileException {
        Keyring ring = options.keyring();
        PackageMaker.checkSource(source);
        if (Files.exists(ring.file())) {
            ring.keys().forEach(key -> show(key.verifier()));
            return;
        }
        SignerKey key = ring.make(source, KeyType.NOTE, random);
        terminal.say("Đã tạo khóa trong " + ring.file(), "Made a key in " + ring.file());
        show(key.verifier());
        terminal.say(
                "Đưa dòng khóa công khai cho quản trị viên của sổ (trang Nguồn gửi → Khóa ký gói) và đọc cho họ dấu vân tay. Giữ kín tệp khóa; sao lưu ở nơi an toàn.",
                "Give the line of the public key to the ledger's administrator (page Sources → Package keys), and read them the fingerprint. Keep the key file secret; keep a backup in a safe place.");
    }

    private void show(VerifierKey key) {
        terminal.plain("");
        terminal.plain("  " + key);
        terminal.plain("    mã (id)              " + key.name().hex());
        terminal.plain("    vân tay (SHA-256)    " + key.fingerprint());
        terminal.plain("");
    }

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = {
                "Lập và ký một gói; kiểm tra mọi thứ trước khi ghi.",
                "Makes and signs a package; checks everything before it is written."
            })
    void make(@Mixin SigningOptions signing, @Mixin ContentOptions content) throws IOException {
        PackageManifest made = new PackageMaker(signing.keyring().keys(), clock).make(content.content(), content.out());
        long documents = made.files().size() - 1L;
        terminal.say(
                "Đã lập gói số %d của “%s” trong %s: %d tài liệu."
                        .formatted(made.number(), made.source(), content.out(), documents),
                "Made package %d of “%s” in %s: %d documents."
                        .formatted(made.number(), made.source(), content.out(), documents));
        terminal.say(
                "Gói sau dùng --number %d.".formatted(made.number() + 1),
                "The next one takes --number %d.".formatted(made.number() + 1));
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Đối chiếu mọi tệp của gói với mã băm đã ký, và chữ ký với khóa. Mã thoát 0: đúng; 1: sai.",
                "Checks every file of a package against its digest, and the signature against a key. Exit code 0: right; 1: wrong."
            })
    void check(
            @Parameters(paramLabel = "FILE", description = "gói (the package)") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "KEY",
                            description = {
                                "khóa công khai của nơi lập gói, như ./ledger package key in ra; không có thì không biết ai đã ký",
                                "the maker's public key, as ./ledger package key prints it; without it nobody knows who signed"
                            })
                    @Nullable String key)
            throws IOException {
        CheckedPackage checked = CheckedPackage.check(file, key);
        PackageManifest manifest = checked.manifest();
        terminal.say(
                "Gói số %d của “%s”, lập lúc %s bởi %s: %d sự kiện, %d tài liệu. Mọi tệp đúng mã băm."
                        .formatted(
                                manifest.number(),
                                manifest.source(),
                                manifest.madeAt(),
                                manifest.maker(),
                                checked.events(),
                                manifest.files().size() - 1),
                "Package %d of “%s”, made at %s by %s: %d events, %d documents. Every file has its digest."
                        .formatted(
                                manifest.number(),
                                manifest.source(),
                                manifest.madeAt(),
                                manifest.maker(),
                                checked.events(),
                                manifest.files().size() - 1));
        if (checked.isSignatureChecked()) {
            terminal.say("Chữ ký đúng là của khóa đã cho.", "The signature is that of the given key.");
        } else {
            terminal.say(
                    "Chưa kiểm tra chữ ký: hãy thêm --key với khóa công khai của nơi lập gói.",
                    "The signature was not checked: add --key with the maker's public key.");
        }
    }
}

package vn.sogiamsat.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.keys.PolicyLine;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.witness.Desk;
import vn.sogiamsat.app.witness.Watched;
import vn.sogiamsat.app.witness.WitnessFolder;
import vn.sogiamsat.app.witness.WitnessServer;
import vn.sogiamsat.log.note.SignerKey;
import vn.sogiamsat.log.note.VerifierKey;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Chạy một nhân chứng: ký vào điểm chốt của các sổ khác, đến khi Ctrl-C.",
            "Runs a witness, which cosigns the checkpoints of other ledgers, until Ctrl-C."
        })
final class WitnessCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    private final Terminal terminal;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "witness-data",
            description = {
                "Thư mục của nhân chứng: khóa và những gì đã ký (mặc định ${DEFAULT-VALUE}).",
                "The witness's folder: its key and what it has cosigned (default ${DEFAULT-VALUE})."
            })
    private Path folder = Path.of("witness-data");

    @Option(
            names = "--logs",
            paramLabel = "FILE",
            description = {
                "Tệp có các dòng «log <vkey>» của những sổ cần theo dõi (mặc định: logs.txt trong thư mục).",
                "A file with the lines «log <vkey>» of the ledgers to watch (default: logs.txt in the folder)."
            })
    private @Nullable Path logs;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = {
                "Tên khóa khi tạo lần đầu, ví dụ kiem-tra.tinh-uy.example/1 (mặc định: tên ngẫu nhiên).",
                "The key's name when it is made at the first run (default: one made up)."
            })
    private @Nullable String name;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = {
                "Tệp có dòng đầu là mật khẩu của khóa (không có: khóa không mã hóa).",
                "A file whose first line is the key's passphrase (none: the key is not encrypted)."
            })
    private @Nullable Path passphraseFile;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            description = {
                "Địa chỉ mạng để nghe (mặc định ${DEFAULT-VALUE}: chỉ máy này).",
                "The address to listen on (default ${DEFAULT-VALUE}: this machine only)."
            })
    private String address = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8190",
            description = {"Cổng (mặc định ${DEFAULT-VALUE}).", "The port (default ${DEFAULT-VALUE})."})
    private int port;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "Địa chỉ mà sổ gọi tới, nếu có proxy ở giữa.",
                "The address by which ledgers reach it, where there is a proxy in between."
            })
    private @Nullable String url;

    WitnessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (WitnessFolder place = WitnessFolder.open(folder.toAbsolutePath().normalize())) {
            List<SignerKey> keys =
                    place.keys(Optional.ofNullable(name), KeyOptions.passphrase(passphraseFile), new SecureRandom());
            tell(keys);
            Watched watched = Watched.read(logs == null ? place.logs() : logs);
            Desk desk = new Desk(place, keys, watched, Clock.systemUTC());
            serve(WitnessServer.start(where(), desk, terminal), watched);
            return 0;
        }
    }

    private InetSocketAddress where() {
        if (port >= 0 && port <= LAST_PORT) {
            InetSocketAddress where = new InetSocketAddress(address, port);
            if (!where.isUnresolved()) {
                return where;
            }
        }
        throw new Refusal(
                "Không có địa chỉ mạng %s cổng %d.".formatted(address, port),
                "There is no network address %s port %d.".formatted(address, port));
    }

    /** Nobody can call all addresses of a machine at once: then its name is the best guess. */
    private String reached() {
        String host = address;
        try {
            host = where().getAddress().isAnyLocalAddress()
                    ? InetAddress.getLocalHost().getHostName()
                    : address;
        } catch (UnknownHostException e) {
            // Then whoever reads it has to know better.
        }
        return url(host, port);
    }

    private static String url(String host, int port) {
        return (host.contains(":") ? "http://[%s]:%d" : "http://%s:%d").formatted(host, port);
    }

    private void tell(List<SignerKey> keys) {
        String reached = url == null ? reached() : url;
        terminal.say(
                "Hãy đưa dòng này cho bên giữ sổ, để ghi vào tệp chính sách:",
                "Give this line to the ledger's operator, for the policy file:");
        for (SignerKey key : keys) {
            VerifierKey verifier = key.verifier();
            terminal.plain("");
            terminal.plain("  %s %s".formatted(PolicyLine.of(verifier), reached));
            terminal.plain("    vân tay (SHA-256)    " + verifier.fingerprint());
        }
        terminal.plain("");
    }

    /** Until the process is told to end; then what is being served is finished before the folder is given up. */
    private void serve(WitnessServer server, Watched watched) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            terminal.step("Đang dừng", "stopping");
                            server.close();
                            terminal.step("Đã dừng", "stopped");
                            stopped.countDown();
                        },
                        "stop"));
        watched.logs().keySet().forEach(origin -> terminal.step("Theo dõi " + origin, "watching"));
        terminal.say(
                "Nhân chứng đang chạy tại %s — dừng bằng Ctrl-C".formatted(url(address, server.port())),
                "The witness is running there; Ctrl-C stops it");
        stopped.await();
    }
}

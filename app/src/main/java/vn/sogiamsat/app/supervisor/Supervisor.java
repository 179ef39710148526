package vn.sogiamsat.app.supervisor;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.servers.ChildServer;
import vn.sogiamsat.servers.Places;

/**
 * Runs one ledger in the foreground: starts its processes, tells where it is, and waits until it is told to stop or one
 * of them ends.
 */
public final class Supervisor {
    private static final int PATIENCE_SECONDS = 120;

    private final StartOptions options;
    private final Terminal terminal;
    private final CompletableFuture<Void> signalled = new CompletableFuture<>();
    private final CountDownLatch finished = new CountDownLatch(1);

    public Supervisor(StartOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /**
     * Runs until the ledger has stopped.
     *
     * @return the exit code: 0 when it was told to stop, 1 when a process ended by itself
     * @throws Refusal when it cannot be started this way
     */
    public int run() {
        DataFolder folder = DataFolder.open(options.data());
        try (FolderLock lock = FolderLock.take(folder, options.port())) {
            ChildServers children = new ChildServers(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(children), "stop"));
            try {
                start(folder, children);
                return watch(children);
            } catch (RuntimeException e) {
                // What is being started fails when a signal stops it; that is no failure of its own.
                if (signalled.isDone()) {
                    return 0;
                }
                throw e;
            } finally {
                children.stop();
            }
        } finally {
            finished.countDown();
        }
    }

    /** Brings the database's schema up to date and stops again. */
    public void migrate() {
        DataFolder folder = DataFolder.open(options.data());
        try (FolderLock lock = FolderLock.take(folder, options.port())) {
            ChildServers children = new ChildServers(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(children), "stop"));
            try {
                Store store = Store.open(folder, Facts.of(folder), options, children, terminal);
                terminal.step("Lược đồ đã mới nhất: " + store.url(), "the schema is up to date");
            } finally {
                children.stop();
            }
        } finally {
            finished.countDown();
        }
    }

    private void start(DataFolder folder, ChildServers children) {
        Facts facts = Facts.of(folder);
        refuseHiddenJava();
        int leftovers = children.endLeftovers();
        if (leftovers > 0) {
            terminal.step(
                    "Lần chạy trước chưa dừng hẳn; đã dừng %d tiến trình còn lại".formatted(leftovers),
                    "ended %d processes that the last run had left".formatted(leftovers));
        }
        if (!PrivatePort.isFree(options.port())) {
            throw new Refusal(
                    "Cổng %d đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port.".formatted(options.port()),
                    "Port %d is in use by another program. Choose another one with --port.".formatted(options.port()));
        }
        Store store = Store.open(folder, facts, options, children, terminal);
        Search search = Search.open(folder, facts, options, children, terminal);
        terminal.step("Đang khởi động Sổ Giám Sát", "starting the ledger itself");
        children.add(Application.start(folder, options, store, search));
        new Welcome(terminal).say(folder, options.port());
    }

    private int watch(ChildServers children) {
        CompletableFuture.anyOf(children.firstEnd(), signalled).join();
        Optional<ChildServer> ended = children.ended();
        if (signalled.isDone() || ended.isEmpty()) {
            return 0;
        }
        ChildServer child = ended.get();
        terminal.complain(
                "%s đã tự dừng; sổ dừng theo. Những dòng cuối nó ghi:".formatted(child.name()),
                "%s has ended by itself; the ledger stops. The last lines it wrote:".formatted(child.name()));
        terminal.quote(child.lastLines());
        return 1;
    }

    /** Runs in the JVM's shutdown: stops everything, also what the main thread is about to start. */
    private void stopOnSignal(ChildServers children) {
        if (finished.getCount() == 0) {
            return;
        }
        signalled.complete(null);
        terminal.step("Đang dừng", "stopping");
        try {
            for (int i = 0; i < PATIENCE_SECONDS; i++) {
                children.stop();
                if (finished.await(1, TimeUnit.SECONDS)) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.step("Đã dừng", "stopped");
    }

    /** The servers and the application run as other users than root, who must be able to read the JDK. */
    private static void refuseHiddenJava() {
        Path java = Path.of(System.getProperty("java.home"));
        if (!Places.isReachable(java)) {
            throw new Refusal(
                    "JDK ở %s chỉ root đọc được, mà sổ không chạy dưới quyền root. Hãy cài JDK vào /usr/lib/jvm hoặc /opt."
                            .formatted(java),
                    "Only root can read the JDK in %s, and the ledger does not run as root. Install the JDK in /usr/lib/jvm or /opt."
                            .formatted(java));
        }
    }
}

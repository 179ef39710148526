package vn.sogiamsat.app.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.supervisor.DataFolder;
import vn.sogiamsat.app.supervisor.FolderLock;
import vn.sogiamsat.app.terminal.Refusal;

/** Which ledger is meant. */
final class DataOption {
    /** Where the application answers that runs alone beside this program, as in a container; unset elsewhere. */
    private static final String ALONE = "ledger.alone";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "Thư mục dữ liệu của sổ (mặc định: data trong thư mục dự án).",
                "The ledger's data folder (default: data in the project's folder)."
            })
    private @Nullable Path data;

    /** The folder named, or the default one. */
    Path folder() {
        Path folder =
                data == null ? Path.of(System.getProperty("ledger.repo", ".")).resolve("data") : data;
        return folder.toAbsolutePath().normalize();
    }

    /** @throws Refusal when no ledger runs there */
    Running running() {
        DataFolder found = DataFolder.find(folder()).orElseThrow(this::notRunning);
        return new Running(found, FolderLock.holder(found).orElseThrow(this::notRunning));
    }

    /**
     * The ledger to call, whoever runs it.
     *
     * @throws Refusal when none runs there
     */
    Called called() {
        String alone = System.getProperty(ALONE);
        if (alone != null) {
            DataFolder found = DataFolder.find(folder()).orElseThrow(this::notRunning);
            return new Called(found, URI.create(alone));
        }
        Running running = running();
        return new Called(running.folder(), URI.create(running.address()));
    }

    /** A ledger that {@code ./ledger start} runs. */
    record Running(DataFolder folder, FolderLock.Holder holder) {
        String address() {
            return "http://127.0.0.1:" + holder.port();
        }
    }

    /** A ledger that answers. */
    record Called(DataFolder folder, URI address) {
        /**
         * With it the operator calls the machine interface.
         *
         * @throws Refusal when the ledger has not made one yet
         */
        String operatorToken() {
            return DataFolder.read(folder.operatorToken())
                    .orElseThrow(() -> new Refusal(
                            "Sổ chưa sẵn sàng. Xem: ./ledger status",
                            "The ledger is not ready yet. See: ./ledger status"));
        }
    }

    private Refusal notRunning() {
        return new Refusal(
                "Không có sổ nào đang chạy với dữ liệu ở %s. Khởi động bằng: ./ledger start".formatted(folder()),
                "No ledger is running on the data in %s. Start it with: ./ledger start".formatted(folder()));
    }
}

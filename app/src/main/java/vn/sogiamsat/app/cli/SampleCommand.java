package vn.sogiamsat.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
import vn.sogiamsat.app.supervisor.DataFolder;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Gửi dữ liệu mẫu vào sổ đang chạy, như các hệ thống nguồn đã gửi. Chạy lại không ghi hai lần.",
            "Sends the sample to the running ledger, as the sending systems did. Running it again records nothing twice."
        })
final class SampleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = {
                "Thư mục có manifest.json (mặc định: samples/van-yen-pilot).",
                "Folder with a manifest.json (default: samples/van-yen-pilot)."
            })
    private @Nullable Path folder;

    @Option(
            names = "--anyway",
            description = {
                "Nạp cả khi sổ đã có nguồn gửi khác; sự kiện đã ghi thì không xóa được.",
                "Load it even though the ledger has other sources; what is recorded cannot be removed."
            })
    private boolean anyway;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path chosen = folder != null
                ? folder.toAbsolutePath()
                : Path.of(System.getProperty("ledger.repo", ".")).resolve("samples/van-yen-pilot");
        Sample sample = Sample.read(chosen);
        DataOption.Running running = data.running();
        String operatorToken = DataFolder.read(running.folder().operatorToken())
                .orElseThrow(() -> new Refusal(
                        "Sổ chưa sẵn sàng. Xem: ./ledger status", "The ledger is not ready yet. See: ./ledger status"));
        boolean whole = SampleRun.send(
                sample,
                URI.create(running.address()),
                operatorToken,
                running.folder().sampleKeys(),
                anyway,
                terminal);
        terminal.say("Xem tại " + running.address() + "/meetings", "See it at " + running.address() + "/meetings");
        return whole ? 0 : 1;
    }
}

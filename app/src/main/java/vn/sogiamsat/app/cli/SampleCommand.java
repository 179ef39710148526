package vn.sogiamsat.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.app.province.Province;
import vn.sogiamsat.app.province.ProvinceSize;
import vn.sogiamsat.app.sample.Sample;
import vn.sogiamsat.app.sample.SampleRun;
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

    @ArgGroup(exclusive = false)
    private @Nullable ProvinceGroup province;

    SampleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (province != null && province.writeOnly() != null) {
            write(province, province.writeOnly());
            return 0;
        }
        DataOption.Called called = data.called();
        boolean whole = SampleRun.send(
                chosen(),
                called.address(),
                called.operatorToken(),
                called.folder().sampleKeys(),
                anyway,
                terminal);
        terminal.say("Xem tại " + called.address() + "/meetings", "See it at " + called.address() + "/meetings");
        return whole ? 0 : 1;
    }

    private Sample chosen() {
        if (province != null) {
            return write(province, folder != null ? folder : temporary());
        }
        return Sample.read(
                folder != null
                        ? folder.toAbsolutePath()
                        : Path.of(System.getProperty("ledger.repo", ".")).resolve("samples/van-yen-pilot"));
    }

    /** Kept when all is sent: the planted verdicts are in it. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory("so-giam-sat-mau-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder can be made", e);
        }
    }

    private Sample write(ProvinceGroup made, Path to) {
        ProvinceSize size = made.size();
        Path into = to.toAbsolutePath().normalize();
        terminal.step("Ghi dữ liệu mẫu vào " + into, "Writing the sample to " + into);
        Province.Written written = Province.write(size, into);
        terminal.step(
                "Đã ghi %d sự kiện trong %d tệp".formatted(written.events(), written.files()),
                "%d events written in %d files".formatted(written.events(), written.files()));
        return Sample.read(into);
    }
}

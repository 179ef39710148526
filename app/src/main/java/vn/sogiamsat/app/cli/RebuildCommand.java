package vn.sogiamsat.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.rebuild.RebuildDoor;
import vn.sogiamsat.app.rebuild.RebuildRun;
import vn.sogiamsat.app.terminal.Terminal;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Dựng lại kho tra cứu từ đầu sổ bên cạnh bản đang dùng, so sánh từng tài liệu, rồi chuyển sang bản mới. Mã thoát 0: đã chuyển; 1: chưa.",
            "Rebuilds views from the ledger's beginning beside the live ones, compares them document by document, and switches. Exit code 0: switched; 1: not."
        })
final class RebuildCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "views|obligations|all",
            description = {"Dựng lại gì.", "What to rebuild."})
    private @Nullable String what;

    @Option(
            names = "--accept-differences",
            description = {
                "Chuyển cả khi bản mới khác bản đang dùng; chỗ khác vẫn được ghi lại.",
                "Switch even where the new one differs from the live one; the differences are kept on record."
            })
    private boolean acceptDifferences;

    @Option(
            names = "--status",
            description = {"Chỉ xem; mã thoát 1 nếu cần người xử lý.", "Only look; exit code 1 if somebody must act."})
    private boolean status;

    @Option(
            names = "--cancel",
            description = {
                "Bỏ việc dựng lại và xóa phần đã dựng dở (không nói gì thêm: tất cả).",
                "Give up the rebuild and remove what it has filled (of everything, unless told)."
            })
    private boolean cancel;

    @Spec
    private @Nullable CommandSpec spec;

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (spec != null && what == null && !status && !cancel) {
            throw new CommandLine.ParameterException(spec.commandLine(), "rebuild views|obligations|all");
        }
        DataOption.Called called = data.called();
        try (LedgerHttp ledger = new LedgerHttp(called.address())) {
            RebuildRun run = new RebuildRun(new RebuildDoor(ledger, called.operatorToken()), terminal);
            String which = what == null ? "all" : what;
            if (status) {
                return run.status() ? 0 : 1;
            }
            if (cancel) {
                run.cancel(which);
                return 0;
            }
            return run.rebuild(which, acceptDifferences) ? 0 : 1;
        }
    }
}

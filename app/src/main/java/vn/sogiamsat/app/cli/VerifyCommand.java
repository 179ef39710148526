package vn.sogiamsat.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.verify.VerificationWatch;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Đối chiếu toàn sổ: mọi sự kiện, nhật ký, điểm chốt, tài liệu, kho tra cứu. Mã thoát 0: không sai khác; 1: có, hoặc bị dừng.",
            "Verifies the whole ledger: events, log, checkpoints, documents, views. Exit code 0: nothing amiss; 1: something is, or it was ended."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--status",
            description = {"Chỉ xem lần đang chạy hoặc lần cuối.", "Only look at the one that runs, or the last one."})
    private boolean status;

    @Option(
            names = "--cancel",
            description = {"Dừng lần đang chạy.", "End the one that runs."})
    private boolean cancel;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DataOption.Called called = data.called();
        try (LedgerHttp ledger = new LedgerHttp(called.address())) {
            VerificationWatch watch = new VerificationWatch(ledger, called.operatorToken(), terminal);
            if (cancel) {
                watch.cancel();
                return 0;
            }
            return (status ? watch.status() : watch.verify()) ? 0 : 1;
        }
    }
}

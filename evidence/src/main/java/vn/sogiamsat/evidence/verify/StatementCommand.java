package vn.sogiamsat.evidence.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.log.checkpoint.Policy;

/** Verifies a statement of absence. */
@Command(
        name = "java -jar verify.jar statement",
        sortOptions = false,
        description = {
            "Kiểm tra một xác nhận không có sự kiện, không cần mạng và không cần sổ.",
            "Verifies a statement of absence, without network and without the ledger."
        },
        exitCodeListHeading = "%nMã kết thúc (exit codes):%n",
        exitCodeList = {
            "0:đạt theo chính sách bạn mang theo (verified by the policy you brought)",
            "1:có lỗi (something fails)",
            "2:nhất quán, nhưng khóa chưa được xác nhận (consistent, but its keys are unconfirmed)",
            "3:hồ sơ có sự kiện trái với xác nhận (the bundle has events that contradict the statement)",
            "64:dùng sai (wrong use)"
        })
final class StatementCommand implements Callable<Integer> {
    static final String NAME = "statement";

    @Mixin
    private Given given = new Given();

    @Option(
            names = "--against",
            paramLabel = "ho-so.zip",
            description =
                    "tìm sự kiện trái với xác nhận trong hồ sơ này (find events of this bundle that contradict it)")
    private @Nullable Path bundle;

    @Parameters(paramLabel = "xac-nhan.txt", description = "xác nhận (the statement)")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Optional<Policy> trusted = given.policy();
        for (Path each : bundle == null ? new Path[] {file} : new Path[] {file, bundle}) {
            if (!Files.isRegularFile(each)) {
                throw given.wrong("không có tệp %s (there is no file of that name)".formatted(each));
            }
        }
        StatementOutcome outcome = new StatementVerifier(trusted).verify(file, bundle);
        StatementSentences.of(outcome, given.language()).forEach(given::print);
        return outcome.exitCode();
    }
}

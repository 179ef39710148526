package vn.sogiamsat.evidence.verify;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.log.checkpoint.Policy;

/** The program in {@code verify.jar}. */
@Command(
        name = "java -jar verify.jar",
        sortOptions = false,
        description = {
            "Kiểm tra một hồ sơ chứng cứ của Sổ Giám Sát, không cần mạng và không cần sổ.",
            "Verifies a bundle of evidence of a ledger, without network and without the ledger.",
            "Xác nhận không có sự kiện (a statement of absence): java -jar verify.jar statement --help"
        },
        exitCodeListHeading = "%nMã kết thúc (exit codes):%n",
        exitCodeList = {
            "0:đạt theo chính sách bạn mang theo (verified by the policy you brought)",
            "1:có lỗi (something fails)",
            "2:nhất quán, nhưng khóa chưa được xác nhận (consistent, but its keys are unconfirmed)",
            "64:dùng sai (wrong use)"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int WRONG_USE = 64;

    @Mixin
    private Given given = new Given();

    @Option(
            names = "--timestamp-certificates",
            paramLabel = "ca.pem",
            description = "bạn tin cơ quan cấp dấu thời gian nào (whose timestamps you trust)")
    private @Nullable Path certificates;

    @Parameters(paramLabel = "ho-so.zip", description = "hồ sơ chứng cứ (the bundle)")
    private Path bundle = Path.of("");

    VerifyCommand() {}

    /** Verifies and ends the process with the exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        boolean isStatement = arguments.length > 0 && arguments[0].equals(StatementCommand.NAME);
        CommandLine command = new CommandLine(isStatement ? new StatementCommand() : new VerifyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, given) -> {
                    err.println(wrong.getMessage());
                    wrong.getCommandLine().usage(err);
                    return WRONG_USE;
                })
                .setExecutionExceptionHandler((failure, failed, parsed) -> unforeseen(err, failure));
        try {
            return command.execute(isStatement ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return unforeseen(err, e);
        }
    }

    private static int unforeseen(PrintWriter err, Throwable failure) {
        err.println("KHÔNG ĐẠT: chương trình không kiểm tra được hết (FAILED: the program could not verify all of it): "
                + failure);
        return Verdict.FAILED.exitCode();
    }

    @Override
    public Integer call() {
        Optional<Policy> trusted = given.policy();
        List<X509Certificate> authorities =
                certificates == null ? List.of() : given.read(certificates, Certificates::parse);
        if (!Files.isRegularFile(bundle)) {
            throw given.wrong("không có tệp %s (there is no file of that name)".formatted(bundle));
        }
        Outcome outcome = new BundleVerifier(trusted, authorities).verify(bundle);
        Sentences.of(outcome, given.language()).forEach(given::print);
        return outcome.verdict().exitCode();
    }
}

package vn.sogiamsat.evidence.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Policy;

/** What is given to the program whatever it verifies. */
final class Given {
    @Option(
            names = "--policy",
            paramLabel = "policy.txt",
            description = "bạn tin khóa nào (whose keys you trust; never take it from the bundle)")
    private @Nullable Path policy;

    @Option(
            names = "--language",
            paramLabel = "vi|en",
            defaultValue = "vi",
            description = "ngôn ngữ của kết quả (the language of the result)")
    private Language language = Language.VI;

    @Option(names = "--help", usageHelp = true, description = "in phần này (print this)")
    private boolean isHelp;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    Optional<Policy> policy() {
        return policy == null ? Optional.empty() : Optional.of(read(policy, Policy::parse));
    }

    Language language() {
        return language;
    }

    @FunctionalInterface
    interface Format<T> {
        T parse(byte[] bytes) throws MalformedException;
    }

    <T> T read(Path file, Format<T> format) {
        try {
            return format.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw wrong("không đọc được %s (it cannot be read)".formatted(file));
        } catch (MalformedException e) {
            throw wrong(file + ": " + e.getMessage());
        }
    }

    ParameterException wrong(String why) {
        return new ParameterException(command(), why);
    }

    void print(String line) {
        command().getOut().println(line);
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli runs it");
        }
        return spec.commandLine();
    }
}

package vn.sogiamsat.app.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.app.testing.CommandLineRun;

/** A made-up machine: a project with the script, JDKs that only look like ones, and a PATH with what we put on it. */
final class Machine {
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "sed",
            "ls",
            "head",
            "find",
            "stat",
            "mkdir",
            "grep",
            "tail",
            "id",
            "cat",
            "tr",
            "mktemp",
            "mv",
            "rm");

    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param folder empty */
    Machine(Path folder) throws IOException {
        root = folder;
        for (String made : List.of("bin", "jvm", "dự án/app/src/main")) {
            Files.createDirectories(root.resolve(made));
        }
        for (String tool : TOOLS) {
            Files.createSymbolicLink(root.resolve("bin").resolve(tool), Path.of("/usr/bin", tool));
        }
        for (String module : List.of("core-api", "child-servers", "command-side", "projections", "query-side", "app")) {
            Files.createDirectories(project().resolve(module).resolve("src/main"));
            Files.writeString(project().resolve(module).resolve("pom.xml"), "<project/>");
        }
        Files.writeString(project().resolve("pom.xml"), "<project/>");
        Files.createDirectories(project().resolve("compose"));
        for (String script : List.of("ledger", "compose/env.sh")) {
            Files.copy(CommandLineRun.repository().resolve(script), project().resolve(script));
        }
        environment.put("LEDGER_JDK_DIRS", root.resolve("jvm").toString());
        environment.put("PATH", root.resolve("bin").toString());
        environment.put("HOME", root.toString());
        environment.put("LANG", "C.UTF-8");
    }

    /** What a command said and how it ended. */
    record Said(int exitCode, String text) {}

    Path project() {
        return root.resolve("dự án");
    }

    Path jdk(String name) {
        return root.resolve("jvm").resolve(name);
    }

    /** A JDK whose {@code java} says how it was called and ends with 7. */
    Machine withJdk(String name, String version) throws IOException {
        withJre(name, version);
        program(jdk(name).resolve("bin/javac"), "");
        return this;
    }

    Machine withJre(String name, String version) throws IOException {
        Files.createDirectories(jdk(name).resolve("bin"));
        Files.writeString(jdk(name).resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(jdk(name).resolve("bin/java"), "printf '<%s>' \"$@\"; exit 7");
        return this;
    }

    /** A Maven that makes the jar and counts how often it did. */
    Machine withMaven() throws IOException {
        program(root.resolve("bin/mvn"), """
                echo "$JAVA_HOME $*" >> "%s"
                /usr/bin/mkdir -p app/target .ledger/dist
                echo jar > app/target/app-1-exec.jar""".formatted(root.resolve("maven.log")));
        return this;
    }

    Machine withProgram(String name, String script) throws IOException {
        program(root.resolve("bin").resolve(name), script);
        return this;
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    List<String> builds() throws IOException {
        Path log = root.resolve("maven.log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    Said ledger(String... arguments) throws Exception {
        return run(project().resolve("ledger"), arguments);
    }

    Said run(Path script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + text);
        }
        return new Said(process.exitValue(), text.strip());
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/usr/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}

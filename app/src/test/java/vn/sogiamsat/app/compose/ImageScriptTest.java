package vn.sogiamsat.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.app.testing.CommandLineRun;

/** How the image calls Java. */
class ImageScriptTest {
    @TempDir
    private Path folder;

    /** With a Java that only says how it was called, and ends with 7. */
    private String called(String... arguments) throws Exception {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\nprintf '<%s>' \"$@\"; exit 7\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of(
                "sh",
                CommandLineRun.repository().resolve("compose/image/ledger").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(7);
        return said;
    }

    @Test
    void the_application_gets_a_share_of_the_memory_of_its_container() throws Exception {
        assertThat(called("application"))
                .startsWith("<-XX:MaxRAMPercentage=50><-XX:+ExitOnOutOfMemoryError>")
                .endsWith("<org.springframework.boot.loader.launch.JarLauncher><application>");
    }

    @Test
    void a_command_gets_little_and_its_arguments_unchanged() throws Exception {
        assertThat(called("user", "add", "lan", "--name", "Nguyễn Thị Lan", "*", ""))
                .startsWith("<-Xmx128m>")
                .contains("<-Dledger.alone=http://127.0.0.1:8180>")
                .endsWith("<user><add><lan><--name><Nguyễn Thị Lan><*><>");
    }
}

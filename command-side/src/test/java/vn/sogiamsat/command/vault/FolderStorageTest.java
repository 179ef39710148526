package vn.sogiamsat.command.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStorageTest extends VaultStorageConformance {
    @TempDir
    private Path folder;

    private final List<FolderStorage> processes = new ArrayList<>();

    @Override
    VaultStorage process() throws IOException {
        FolderStorage storage = FolderStorage.in(folder, new LocalDisk());
        processes.add(storage);
        return storage;
    }

    @Override
    void end(VaultStorage process) throws IOException {
        ((FolderStorage) process).close();
    }

    @AfterEach
    void endAll() throws IOException {
        for (FolderStorage storage : processes) {
            storage.close();
        }
    }

    @Test
    void only_the_owner_may_look_into_the_vault() throws IOException {
        UUID id = UUID.randomUUID();
        keep(process(), id);
        Path object =
                folder.resolve("objects").resolve(id.toString().substring(0, 2)).resolve(id.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("objects"))))
                .isEqualTo("rwx------");
    }

    @Test
    void another_process_is_left_alone_while_it_lives_and_cleared_up_after_when_it_is_killed() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            UUID id = UUID.fromString(writer.inputReader().readLine());
            process().sweep(unused -> fail("asked for an object of a living process"));
            writer.destroyForcibly().waitFor();
            List<UUID> asked = new ArrayList<>();
            process().sweep(open -> !asked.add(open));
            assertThat(asked).containsExactly(id);
        } finally {
            writer.destroyForcibly();
        }
        assertThat(drafts()).isEqualTo(processes.size());
    }

    private long drafts() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("drafts"))) {
            return all.filter(Files::isDirectory).count();
        }
    }

    /** Begins an object, says which, and waits to be killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            UUID id = UUID.randomUUID();
            FolderStorage.in(Path.of(arguments[0]), new LocalDisk()).create(id);
            System.out.println(id);
            System.out.flush();
            System.in.read();
        }
    }
}

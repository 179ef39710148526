package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A real disk, of which any step can fail. */
final class FaultyDisk implements Disk {
    private final Disk disk = new LocalDisk();
    private final Faults faults;

    FaultyDisk(Faults faults) {
        this.faults = faults;
    }

    @Override
    public NewFile create(Path file) throws IOException {
        NewFile made = step("create " + kind(file), () -> disk.create(file));
        return new NewFile() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                step("write", () -> {
                    made.write(bytes);
                    return true;
                });
            }

            @Override
            public void force() throws IOException {
                step("force file", () -> {
                    made.force();
                    return true;
                });
            }

            @Override
            public void close() throws IOException {
                made.close();
            }
        };
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step("move", () -> {
            disk.move(from, to);
            return true;
        });
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("force folder of " + (folder.toString().contains("drafts") ? "drafts" : "objects"), () -> {
            disk.forceFolder(folder);
            return true;
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete " + kind(file), () -> {
            disk.delete(file);
            return true;
        });
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return disk.open(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return disk.size(file);
    }

    private <T> T step(String name, Faults.Step<T, IOException> step) throws IOException {
        return faults.step("disk: " + name, new IOException("injected: " + name), step);
    }

    private static String kind(Path file) {
        return file.toString().endsWith(".open") ? "mark" : "file";
    }
}

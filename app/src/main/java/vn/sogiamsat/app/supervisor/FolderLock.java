package vn.sogiamsat.app.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.terminal.Refusal;

/**
 * Makes sure that one supervisor at a time works in a data folder. The system gives the lock back when the process
 * ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
    private static final int ATTEMPTS = 10;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Who works in the folder.
     *
     * @param pid the supervisor's process
     * @param port of the web pages
     */
    public record Holder(long pid, int port) {}

    /** @throws Refusal when another supervisor works in the folder */
    static FolderLock take(DataFolder folder, int port) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            // Whoever asks for the holder takes the lock for a moment.
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (channel.tryLock() != null) {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(
                            (ProcessHandle.current().pid() + " " + port).getBytes(StandardCharsets.UTF_8)));
                    return new FolderLock(channel);
                }
                Thread.sleep(100);
            }
            channel.close();
            String holder = DataFolder.read(folder.lock()).orElse("").replaceFirst(" .*", "");
            throw new Refusal(
                    "Sổ ở %s đang chạy rồi (tiến trình %s). Hãy dừng nó bằng ./ledger stop, hoặc chọn thư mục khác bằng --data."
                            .formatted(folder, holder),
                    "The ledger in %s is already running (process %s). Stop it with ./ledger stop, or choose another folder with --data."
                            .formatted(folder, holder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder.lock(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Who works in the folder now; empty when nobody does. */
    public static Optional<Holder> holder(DataFolder folder) {
        if (!Files.exists(folder.lock())) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                return Optional.empty();
            }
            String[] words = Files.readString(folder.lock()).split(" ");
            return words.length == 2
                    ? Optional.of(new Holder(Long.parseLong(words[0]), Integer.parseInt(words[1])))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + folder.lock(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock", e);
        }
    }
}

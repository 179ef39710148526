package vn.sogiamsat.app.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What is left on the disk of the data folder; looked at no more often than ten times a second. */
final class FreeSpace {
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path folder;
    private volatile Look last = new Look(System.nanoTime() - FRESH_NANOS, Long.MAX_VALUE);

    private record Look(long at, long bytes) {}

    FreeSpace(Path folder) {
        this.folder = folder;
    }

    /** In bytes; what it was when that could last be told. */
    long bytes() {
        Look look = last;
        long now = System.nanoTime();
        if (now - look.at() >= FRESH_NANOS) {
            look = new Look(now, look(look.bytes()));
            last = look;
        }
        return look.bytes();
    }

    private long look(long before) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException untold) {
            return before;
        }
    }
}

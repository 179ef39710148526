package vn.sogiamsat.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.timestamp.Timestamp;
import vn.sogiamsat.log.timestamp.TimestampClient;

/** Has checkpoints stamped by an authority, at most so often, and keeps each stamp with what it is over. */
final class TimestampCarrier implements LogOutside.Carrier {
    /** The folder of stamps, beside those of the epochs. */
    static final String FOLDER = "timestamps";

    static final String STAMP = ".tst";
    static final String NOTE = ".note";

    private final TimestampClient authority;
    private final Duration every;
    private final Clock clock;
    private final Path folder;
    private final FolderStorage kept;
    private volatile Integrity.@Nullable Stamp last;
    private volatile @Nullable String problem;

    TimestampCarrier(TimestampClient authority, Duration every, Clock clock, Path logs) throws IOException {
        this.authority = authority;
        this.every = every;
        this.clock = clock;
        this.folder = logs.resolve(FOLDER);
        this.kept = new FolderStorage(folder);
        this.last = newest();
    }

    @Override
    public String name() {
        return "timestamp";
    }

    Integrity.@Nullable Stamp last() {
        return last;
    }

    /** Why the newest one could not be had; null where it could. */
    @Nullable String problem() {
        return problem;
    }

    @Override
    public void carry(Head head, SignedNote note) throws IOException, InterruptedException, MalformedException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        String name = name(head.epoch(), checkpoint.tree().size());
        Integrity.Stamp before = last;
        boolean isEarly = before != null && clock.instant().isBefore(before.at().plus(every));
        if (isEarly || kept.read(name + STAMP).isPresent()) {
            return;
        }
        try {
            Timestamp stamp = authority.stamp(note.text());
            kept.replace(name + NOTE, note.bytes());
            kept.replace(name + STAMP, stamp.bytes());
            last = new Integrity.Stamp(checkpoint.tree().size(), stamp.time());
            problem = null;
        } catch (IOException e) {
            problem = e.getMessage();
            throw e;
        }
    }

    /** So that names sort as what they are of. */
    private static String name(Epoch epoch, long size) {
        return "%04d-%015d".formatted(epoch.number(), size);
    }

    private Integrity.@Nullable Stamp newest() throws IOException {
        if (Files.notExists(folder)) {
            return null;
        }
        try (Stream<Path> all = Files.list(folder)) {
            Optional<Path> newest =
                    all.filter(file -> file.toString().endsWith(STAMP)).max(Comparator.naturalOrder());
            return newest.isEmpty() ? null : stamp(newest.get());
        }
    }

    private static Integrity.@Nullable Stamp stamp(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            Instant at = Timestamp.parse(Files.readAllBytes(file)).time();
            return new Integrity.Stamp(Long.parseLong(name.substring(5, name.length() - STAMP.length())), at);
        } catch (MalformedException | NumberFormatException e) {
            // Told by the next verification.
            return null;
        }
    }
}

package vn.sogiamsat.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where checkpoints of this ledger lie outside the database. */
public final class KeptNotes {
    private final LogSettings settings;
    private final UUID ledger;

    public KeptNotes(LogSettings settings, UUID ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /** Why a checkpoint lies where it lies. */
    public enum Place {
        /** Outside the data folder. */
        ANCHOR,
        /** Beside the tiles. */
        CHECKPOINT,
        /** A witness cosigned it. */
        WITNESSED,
        /** An authority stamped it. */
        STAMPED
    }

    /** @param file of a signed note */
    public record Kept(Place place, Path file) {}

    /** All files that there are, in the order of their names within each place. */
    public List<Kept> list() throws IOException {
        List<Kept> all = new ArrayList<>();
        new Anchor(settings.anchorFolder(), ledger)
                .file()
                .filter(Files::exists)
                .ifPresent(file -> all.add(new Kept(Place.ANCHOR, file)));
        for (Path epoch : files(settings.folder(), path -> Files.exists(path.resolve(LogFiles.CHECKPOINT)))) {
            all.add(new Kept(Place.CHECKPOINT, epoch.resolve(LogFiles.CHECKPOINT)));
        }
        for (Path note : files(settings.folder().resolve(WitnessCarrier.FOLDER), KeptNotes::isNote)) {
            all.add(new Kept(Place.WITNESSED, note));
        }
        for (Path note : files(settings.folder().resolve(TimestampCarrier.FOLDER), KeptNotes::isNote)) {
            all.add(new Kept(Place.STAMPED, note));
        }
        return all;
    }

    /** The stamp over a note in the same place. */
    public static Path stamp(Path note) {
        return note.resolveSibling(
                note.getFileName().toString().replace(TimestampCarrier.NOTE, TimestampCarrier.STAMP));
    }

    private static boolean isNote(Path file) {
        return file.toString().endsWith(TimestampCarrier.NOTE);
    }

    private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(wanted).sorted().toList();
        }
    }
}

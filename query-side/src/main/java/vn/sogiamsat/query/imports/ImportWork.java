package vn.sogiamsat.query.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.sogiamsat.imports.file.UnreadableFileException;

/** Goes through the lines of a file: weighs them, or tells them. Keeps a batch of them in memory and no more. */
final class ImportWork {
    private final ImportFolder folder;
    private final Jobs jobs;

    ImportWork(ImportFolder folder, Jobs jobs) {
        this.folder = folder;
        this.jobs = jobs;
    }

    /** Says what would become of each line. */
    void weigh(UUID id, BooleanSupplier wanted) throws IOException, UnreadableFileException {
        try (Job<?> job = jobs.open(folder.the(id), folder, false)) {
            through(id, job, wanted, false);
            ImportState now = folder.the(id);
            if (wanted.getAsBoolean() && now.phase() == ImportState.Phase.WEIGHING) {
                folder.save(now.weighed(now.done(), job.understood()));
            }
        }
    }

    /** Tells the lines that are not told yet. */
    void run(UUID id, BooleanSupplier wanted) throws IOException, UnreadableFileException {
        try (Job<?> job = jobs.open(folder.the(id), folder, true)) {
            through(id, job, wanted, true);
        }
        if (wanted.getAsBoolean()) {
            folder.save(folder.the(id).in(ImportState.Phase.DONE, null));
            folder.deleteFile(id);
        }
    }

    private <L> void through(UUID id, Job<L> job, BooleanSupplier wanted, boolean recording)
            throws IOException, UnreadableFileException {
        ImportState begun = folder.the(id);
        List<L> batch = new ArrayList<>();
        long[] seen = {0};
        try (OutcomeFile outcomes = new OutcomeFile(folder.outcomes(id, recording), begun.written())) {
            job.read(line -> {
                if (++seen[0] > begun.done()) {
                    batch.add(line);
                }
                if (batch.size() == Job.BATCH) {
                    settle(id, job, batch, outcomes, recording);
                    batch.clear();
                }
                return wanted.getAsBoolean();
            });
            if (wanted.getAsBoolean()) {
                settle(id, job, batch, outcomes, recording);
            }
        }
    }

    private <L> void settle(UUID id, Job<L> job, List<L> batch, OutcomeFile outcomes, boolean recording) {
        try {
            List<WeighedLine> lines = batch.isEmpty() ? List.of() : job.settle(batch, recording);
            folder.save(folder.the(id).after(lines, outcomes.add(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

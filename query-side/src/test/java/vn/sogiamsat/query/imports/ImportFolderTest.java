package vn.sogiamsat.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.query.imports.ImportState.Phase;

/** What waits to be imported outlives the process, and is nobody else's. */
class ImportFolderTest {
    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    @TempDir
    private Path folder;

    private ImportFolder opened(Instant now) {
        return new ImportFolder(folder.resolve("imports"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ImportState state(UUID id, Phase phase) {
        return ImportState.uploaded(id, "lan", List.of("CB-1"), "members", "a.csv", null, NOW)
                .in(phase, null);
    }

    private static UUID kept(ImportFolder imports, Phase phase) throws IOException {
        UUID id = UUID.randomUUID();
        assertThat(imports.keep(id, new ByteArrayInputStream(new byte[10]), 10)).isTrue();
        imports.save(state(id, phase));
        return id;
    }

    @Test
    void what_was_at_work_when_the_process_ended_has_stopped_and_can_go_on() throws IOException {
        ImportFolder before = opened(NOW);
        UUID running = kept(before, Phase.RUNNING);
        UUID weighing = kept(before, Phase.WEIGHING);
        UUID done = kept(before, Phase.DONE);

        ImportFolder after = opened(NOW);

        assertThat(after.the(running).phase()).isEqualTo(Phase.STOPPED);
        assertThat(after.the(running).trouble()).isEqualTo(ImportTrouble.INTERRUPTED);
        assertThat(after.the(weighing).phase()).isEqualTo(Phase.BROKEN);
        assertThat(after.the(done)).isEqualTo(state(done, Phase.DONE));
    }

    @Test
    void only_whose_it_is_finds_it_and_only_this_process_can_read_it() throws IOException {
        ImportFolder imports = opened(NOW);
        UUID id = kept(imports, Phase.WEIGHED);

        assertThat(imports.find(id, "lan")).isPresent();
        assertThat(imports.find(id, "mai")).isEmpty();
        assertThat(imports.of("mai")).isEmpty();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(imports.file(id).getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_file_that_is_too_large_leaves_nothing() throws IOException {
        ImportFolder imports = opened(NOW);
        UUID id = UUID.randomUUID();

        assertThat(imports.keep(id, new ByteArrayInputStream(new byte[11]), 10)).isFalse();
        assertThat(folder.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void what_another_release_left_is_forgotten_and_keeps_nobody_from_starting() throws IOException {
        ImportFolder before = opened(NOW);
        UUID good = kept(before, Phase.WEIGHED);
        UUID other = kept(before, Phase.WEIGHED);
        Files.writeString(before.file(other).resolveSibling("state.json"), "{\"of\":\"another release\"}");

        ImportFolder after = opened(NOW);

        assertThat(after.find(good, "lan")).isPresent();
        assertThat(after.find(other, "lan")).isEmpty();
        assertThat(folder.resolve("imports").resolve(other.toString())).doesNotExist();
    }

    @Test
    void a_week_later_it_is_gone() throws IOException {
        UUID id = kept(opened(NOW), Phase.WEIGHED);
        ImportFolder later = opened(NOW.plus(Duration.ofDays(8)));
        kept(later, Phase.WEIGHED);

        assertThat(later.find(id, "lan")).isEmpty();
        assertThat(folder.resolve("imports").resolve(id.toString())).doesNotExist();
    }

    @Test
    void outcomes_are_cut_back_to_where_the_state_says_they_are_whole() throws IOException {
        Path file = folder.resolve("outcomes.txt");
        WeighedLine right = new WeighedLine(2, LineOutcome.NEW, List.of(), List.of());
        WeighedLine wrong = new WeighedLine(
                3,
                LineOutcome.WRONG,
                List.of(),
                List.of(new WeighedLine.Problem("B3", "Tên: Còn trống", "Name: blank")));
        long whole;
        try (OutcomeFile outcomes = new OutcomeFile(file, 0)) {
            whole = outcomes.add(List.of(right, wrong));
            outcomes.add(List.of(right));
        }
        try (OutcomeFile outcomes = new OutcomeFile(file, whole)) {
            outcomes.add(List.of(wrong));
        }

        assertThat(OutcomeFile.read(file, null, 0, 10)).containsExactly(right, wrong, wrong);
        assertThat(OutcomeFile.read(file, LineOutcome.WRONG, 1, 10)).containsExactly(wrong);
    }
}

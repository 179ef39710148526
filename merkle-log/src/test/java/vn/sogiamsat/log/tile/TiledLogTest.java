package vn.sogiamsat.log.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sogiamsat.log.Golden;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.TreeHead;
import vn.sogiamsat.log.tree.UnreadableTreeException;
import vn.sogiamsat.log.tree.Verification;

class TiledLogTest {
    private final MemoryStorage storage = new MemoryStorage();

    static Stream<TreeHead> golden() {
        return Golden.lines("roots.txt").stream().map(line -> line.split(" ")).map(parts -> {
            try {
                return new TreeHead(Long.parseLong(parts[0]), Hash.parse(parts[1]));
            } catch (MalformedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("golden")
    void a_tree_has_the_golden_root_and_can_be_opened_again(TreeHead golden) throws IOException {
        assertThat(open(TreeHead.EMPTY).append(Golden.entries(0, golden.size())))
                .isEqualTo(golden);

        assertThat(open(golden).head()).isEqualTo(golden);
        if (golden.size() > 0) {
            long last = golden.size() - 1;
            Proofs proofs = new Proofs(new TiledTree(storage, golden.size()));
            assertThat(Verification.isIncluded(
                            Hash.leaf(Golden.entry(last)), last, golden, proofs.inclusion(last, golden.size())))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "7", "255", "256", "257", "1000"})
    void the_files_are_the_same_however_the_entries_came_in_batches(int batch) throws IOException {
        int size = 1_500;
        MemoryStorage whole = new MemoryStorage();
        TiledLog.open(whole, TreeHead.EMPTY).append(Golden.entries(0, size));

        TreeHead head = TreeHead.EMPTY;
        for (long from = 0; from < size; from += batch) {
            TiledLog log = open(head);
            head = log.append(Golden.entries(from, Math.min(size, from + batch)));
            log.discardPartials(from, head.size());
        }

        assertThat(storage.texts()).containsAllEntriesOf(whole.texts());
        assertThat(new Proofs(new TiledTree(storage, head.size())).root(head.size()))
                .isEqualTo(head.root());
    }

    @Test
    void a_partial_tile_goes_when_the_full_one_is_published_and_old_trees_can_still_be_read() throws IOException {
        TiledLog log = open(TreeHead.EMPTY);
        TreeHead before = log.append(Golden.entries(0, 200));
        TreeHead after = log.append(Golden.entries(200, 300));
        log.discardPartials(before.size(), after.size());

        assertThat(storage.texts()).doesNotContainKeys("tile/0/000.p/200", "tile/entries/000.p/200");
        assertThat(new Proofs(new TiledTree(storage, 200)).root(200)).isEqualTo(before.root());
    }

    @Test
    void entries_are_stored_behind_their_lengths() throws IOException, MalformedException {
        open(TreeHead.EMPTY).append(List.of(new byte[0], new byte[EntryBundle.LONGEST], new byte[] {7}));

        byte[] bundle = storage.read("tile/entries/000.p/3").orElseThrow();
        assertThat(bundle).hasSize(2 + 2 + 65_535 + 2 + 1).startsWith(0, 0, 0xFF, 0xFF);
        assertThat(EntryBundle.decode(bundle)).hasSize(3).last().isEqualTo(new byte[] {7});
        assertThatThrownBy(() -> open(TreeHead.EMPTY).append(List.of(new byte[EntryBundle.LONGEST + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_history_from_the_same_place_is_refused() throws IOException {
        open(TreeHead.EMPTY).append(Golden.entries(0, 300));
        TiledLog paused = open(TreeHead.EMPTY);

        assertThatThrownBy(() -> paused.append(Golden.entries(1, 301)))
                .isInstanceOf(TileStorage.OverwriteException.class)
                .hasMessageContaining("tile/entries/000");
        assertThatThrownBy(() -> paused.append(List.of())).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44"})
    void a_changed_file_at_the_edge_is_named_when_the_log_is_opened(String path) throws IOException {
        TreeHead head = open(TreeHead.EMPTY).append(Golden.entries(0, 300));
        byte[] content = storage.read(path).orElseThrow();
        content[content.length - 1] ^= 1;
        storage.replace(path, content);

        assertThatThrownBy(() -> open(head)).isInstanceOf(UnreadableTreeException.class);
    }

    @Test
    void a_file_that_is_missing_is_named() throws IOException {
        TreeHead head = open(TreeHead.EMPTY).append(Golden.entries(0, 300));
        storage.discard("tile/1/000.p");

        assertThatThrownBy(() -> open(head))
                .isInstanceOf(UnreadableTreeException.class)
                .hasMessageContaining("tile/1/000.p/1");
    }

    @Test
    void a_folder_holds_whole_files_under_their_paths_and_nothing_else(@TempDir Path folder) throws IOException {
        FolderStorage files = new FolderStorage(folder);
        TreeHead head = TiledLog.open(files, TreeHead.EMPTY).append(Golden.entries(0, 300));

        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "tile/entries/000",
                            "tile/entries/001.p/44",
                            "tile/0/000",
                            "tile/0/001.p/44",
                            "tile/1/000.p/1");
        }
        assertThat(TiledLog.open(files, head).head()).isEqualTo(head);
        assertThatThrownBy(() -> files.read("../outside")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.create("tile/0/000", "other".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TileStorage.OverwriteException.class);
    }

    private TiledLog open(TreeHead head) throws IOException {
        return TiledLog.open(storage, head);
    }

    @Test
    void only_names_of_the_format_are_written() throws IOException {
        open(TreeHead.EMPTY).append(Golden.entries(0, 66_000));

        assertThat(storage.texts().keySet())
                .allSatisfy(path -> assertThat(Tile.parse(path)).isPresent());
        List<Integer> levels = storage.texts().keySet().stream()
                .map(path -> Tile.parse(path).orElseThrow().level())
                .toList();
        assertThat(levels).filteredOn(level -> level == Tile.ENTRIES).hasSize(258);
        assertThat(levels).filteredOn(level -> level == 0).hasSize(258);
        assertThat(levels).filteredOn(level -> level == 1).hasSize(2);
        assertThat(levels).filteredOn(level -> level == 2).hasSize(1);
    }
}

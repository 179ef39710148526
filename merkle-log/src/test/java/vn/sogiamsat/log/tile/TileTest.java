package vn.sogiamsat.log.tile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 1, 17, tile/1/001.p/17",
        "63, 1000, 1, tile/63/x001/000.p/1",
        "-1, 999, 255, tile/entries/999.p/255",
    })
    void paths_are_those_of_the_specification(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "checkpoint",
                "tile/0/0",
                "tile/00/000",
                "tile/64/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/../../secret",
                "tile/0/000/",
                "tile/entries/000.p/999",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
            })
    void no_other_path_is_one(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    @Property
    void a_path_leads_back_to_its_tile(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        Tile tile = new Tile(level, index, width);

        assertThat(Tile.parse(tile.path())).contains(tile);
    }

    @Test
    void a_tree_of_seventy_thousand_leaves_has_the_tiles_that_the_specification_counts() {
        assertThat(Tile.added(0, 70_000, 0)).hasSize(274).last().isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.added(0, 70_000, 0).stream().filter(Tile::isFull)).hasSize(273);
        assertThat(Tile.added(0, 70_000, 1)).containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
        assertThat(Tile.added(0, 70_000, 2)).containsExactly(new Tile(2, 0, 1));
        assertThat(Tile.added(0, 70_000, 3)).isEmpty();
    }
}

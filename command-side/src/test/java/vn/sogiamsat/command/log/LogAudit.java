package vn.sogiamsat.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.store.PostgresArchive;
import vn.sogiamsat.log.checkpoint.Checkpoint;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignedNote;
import vn.sogiamsat.log.tile.EntryBundle;
import vn.sogiamsat.log.tile.FolderStorage;
import vn.sogiamsat.log.tile.Tile;
import vn.sogiamsat.log.tile.TiledTree;
import vn.sogiamsat.log.tree.Hash;
import vn.sogiamsat.log.tree.Proofs;

/** Looks a whole log through, from the stored events up to the checkpoint's file. */
final class LogAudit {
    private LogAudit() {}

    static void assertSound(DataSource source, Path folder, LogKeys keys, long size) throws Exception {
        Heads heads = new Heads(JdbcClient.create(source));
        Head head = heads.read();
        assertThat(head.tree().size()).isEqualTo(size);
        List<byte[]> stored = new Leaves(new PostgresArchive(JdbcClient.create(source)), heads.ledger())
                .read(0, Math.toIntExact(size + 1)).stream()
                        .map(placed -> placed.leaf().bytes())
                        .toList();
        assertThat(stored).hasSize(Math.toIntExact(size - head.epoch().leavesBefore()));
        assertThat(entries(folder, size).subList(head.epoch().leavesBefore(), Math.toIntExact(size)))
                .containsExactlyElementsOf(stored);
        assertThat(root(entries(folder, size))).isEqualTo(head.tree().root());
        assertThat(new Proofs(new TiledTree(new FolderStorage(folder), size)).root(size))
                .isEqualTo(head.tree().root());
        SignedNote note = SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")));
        assertThat(Checkpoint.parse(note.text()))
                .isEqualTo(new Checkpoint(head.epoch().origin(), head.tree()));
        assertThat(note.signers(keys.verifiers(head.epoch()), Notes::verifies)).isNotEmpty();
        assertThat(head.note()).isEqualTo(note);
    }

    static List<byte[]> entries(Path folder, long size) throws Exception {
        List<byte[]> entries = new ArrayList<>();
        for (long at = 0; at < size; at += Tile.FULL) {
            Tile tile = new Tile(Tile.ENTRIES, at / Tile.FULL, (int) Math.min(Tile.FULL, size - at));
            entries.addAll(EntryBundle.decode(Files.readAllBytes(folder.resolve(tile.path()))));
        }
        return entries;
    }

    private static Hash root(List<byte[]> entries) {
        if (entries.size() == 1) {
            return Hash.leaf(entries.getFirst());
        }
        int half = Integer.highestOneBit(entries.size() - 1);
        return Hash.node(root(entries.subList(0, half)), root(entries.subList(half, entries.size())));
    }
}

package vn.sogiamsat.command.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.command.log.Head;
import vn.sogiamsat.command.log.Leaves;
import vn.sogiamsat.core.port.Verifications.Kind;
import vn.sogiamsat.log.tile.Tile;
import vn.sogiamsat.log.tile.TileStorage;
import vn.sogiamsat.log.tile.TiledLog;
import vn.sogiamsat.log.tree.TreeHead;

/**
 * Makes the whole tree anew of the stored events, holds it against the log's files leaf by leaf and tile by tile, and
 * against every checkpoint that lies anywhere as its size is reached.
 */
final class EventPass {
    private final Scene scene;
    private final Leaves leaves;
    private final TileStorage files;
    private final Findings findings;
    private final EventJudge judge;
    private final long size;
    private final NavigableMap<Long, List<KnownNote>> notes = new TreeMap<>();
    private @Nullable Bundle bundle;
    private long bundleNumber = -1;

    EventPass(Scene scene, Leaves leaves, TileStorage files, Findings findings) {
        this.scene = scene;
        this.leaves = leaves;
        this.files = files;
        this.findings = findings;
        this.judge = new EventJudge(findings);
        this.size = scene.head().tree().size();
        for (KnownNote note : scene.notes()) {
            if (note.checkpoint().origin().equals(scene.head().epoch().origin())) {
                notes.computeIfAbsent(note.checkpoint().tree().size(), any -> new ArrayList<>())
                        .add(note);
            }
        }
    }

    /** Is told how far the tree has been made. */
    @FunctionalInterface
    interface Progress {
        /** @throws InterruptedException when it is to go no further */
        void reached(TreeHead tree) throws InterruptedException;
    }

    /**
     * @param from a tree that was made before, by which this one begins
     * @throws vn.sogiamsat.log.tree.UnreadableTreeException when the files are not those of that tree any more
     */
    void run(TreeHead from, Progress progress) throws IOException, InterruptedException {
        Head head = scene.head();
        TiledLog tree = TiledLog.open(new ComparingStorage(files, size, findings), from);
        try (Prefetch stored = new Prefetch(
                leaves, head.epoch().position(from.size()), head.epoch().position(size))) {
            while (tree.head().size() < size) {
                long at = tree.head().size();
                long end = Math.min(size, at - at % Prefetch.RANGE + Prefetch.RANGE);
                Long note = notes.higherKey(at);
                end = note == null ? end : Math.min(end, note);
                List<byte[]> entries = new ArrayList<>();
                for (long index = at; index < end; index++) {
                    entries.add(entry(index, stored));
                }
                tree.append(entries);
                notes.getOrDefault(end, List.of()).forEach(each -> compare(each, tree.head()));
                progress.reached(tree.head());
            }
        }
        if (!tree.head().root().equals(head.tree().root())) {
            findings.add(
                    Kind.ROOT,
                    head.epoch().origin() + ", " + size,
                    "Cây dựng lại có gốc %s, cơ sở dữ liệu ghi %s."
                            .formatted(tree.head().root(), head.tree().root()),
                    "The tree made anew has the root %s, the database says %s."
                            .formatted(tree.head().root(), head.tree().root()));
        }
        leaves.strays()
                .ifPresent(stray -> findings.add(
                        Kind.EVENT_STRAY,
                        stray.count(),
                        "sự kiện " + stray.first(),
                        "Có sự kiện nằm trong kho mà sổ chưa từng nhận.",
                        "There is an event in the store that the ledger has never taken in."));
    }

    private byte[] entry(long index, Prefetch stored) throws IOException, InterruptedException {
        Bundle here = bundle(index);
        byte[] beginning = scene.head().beginning();
        if (index == 0 && beginning != null) {
            if (!Arrays.equals(beginning, here.entry(0))) {
                findings.add(
                        Kind.ENTRIES_CHANGED,
                        here.place(0),
                        "Mục mở đầu của kỳ nhật ký này khác với cơ sở dữ liệu.",
                        "The first entry of this epoch is not the database's.");
            }
            return beginning;
        }
        long position = scene.head().epoch().position(index);
        return judge.judge(position, index, stored.at(position), here);
    }

    private Bundle bundle(long index) throws IOException {
        if (bundle == null || index / Tile.FULL != bundleNumber) {
            bundleNumber = index / Tile.FULL;
            bundle = Bundle.read(files, bundleNumber, size, findings);
        }
        return bundle;
    }

    private void compare(KnownNote note, TreeHead made) {
        if (!note.checkpoint().tree().root().equals(made.root())) {
            findings.add(
                    note.kind(),
                    note.where(),
                    "Điểm chốt %d mục có gốc %s; cây dựng lại từ các sự kiện có gốc %s: lịch sử đã bị viết lại."
                            .formatted(made.size(), note.checkpoint().tree().root(), made.root()),
                    "The checkpoint of %d leaves has the root %s; the tree made of the events has %s: history was rewritten."
                            .formatted(made.size(), note.checkpoint().tree().root(), made.root()));
        }
    }
}

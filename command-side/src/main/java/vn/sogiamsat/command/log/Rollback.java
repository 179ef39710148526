package vn.sogiamsat.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.evidence.leaf.EpochLeaf;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.tile.TiledTree;
import vn.sogiamsat.log.tree.Proofs;
import vn.sogiamsat.log.tree.UnreadableTreeException;

/**
 * Refuses to go on with a ledger that was put back: where a checkpoint outside the database tells of more than the
 * database has, or of something else. What was put back on purpose goes on in a new epoch.
 */
final class Rollback {
    private static final Logger LOG = LoggerFactory.getLogger(Rollback.class);

    private final Heads heads;
    private final LogKeys keys;
    private final LogFiles files;
    private final LogSettings settings;

    Rollback(Heads heads, LogKeys keys, LogFiles files, LogSettings settings) {
        this.heads = heads;
        this.keys = keys;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Looks before anything is appended.
     *
     * @throws IllegalStateException with what is wrong and what to do
     */
    void refuseOrAccept() {
        Head head = heads.read();
        List<KnownCheckpoint> lost = new ArrayList<>();
        for (KnownCheckpoint known : known()) {
            if (known.isBeyond(head) || isContradicted(known, head)) {
                lost.add(known);
            }
        }
        Optional<KnownCheckpoint> furthest = lost.stream().max(KnownCheckpoint.BY_REACH);
        if (furthest.isEmpty()) {
            return;
        }
        long size = furthest.get().checkpoint().tree().size();
        if (settings.acceptRestore() == null || settings.acceptRestore() != size) {
            throw refused(furthest.get(), head);
        }
        Epoch next = new Epoch(
                heads.ledger(),
                1 + Math.max(furthest.get().epoch().number(), head.epoch().number()));
        byte[] first = new EpochLeaf(
                        heads.ledger().toString(), next.number(), furthest.get().checkpoint())
                .bytes();
        if (heads.begin(head, next, first)) {
            LOG.warn("a restore was accepted: {} begins, after {} leaves of the log before", next.origin(), size);
        }
    }

    private List<KnownCheckpoint> known() {
        List<KnownCheckpoint> known = new ArrayList<>();
        try {
            for (KeptNotes.Kept kept : new KeptNotes(settings, heads.ledger()).list()) {
                if (kept.place() != KeptNotes.Place.STAMPED) {
                    add(known, kept.file());
                }
            }
        } catch (IOException e) {
            throw unreadable(settings.folder(), e);
        }
        return known;
    }

    private void add(List<KnownCheckpoint> known, Path file) {
        try {
            known.add(KnownCheckpoint.of(file.toString(), Files.readAllBytes(file), heads.ledger(), keys));
        } catch (MalformedException e) {
            throw new IllegalStateException(
                    ("Tệp %s không phải điểm chốt của sổ này: %s. Có thể thư mục dữ liệu hoặc khóa là của sổ khác: hãy trỏ đúng thư mục, hoặc trả lại tệp từ bản sao lưu. "
                                    + "(The file %1$s is no checkpoint of this ledger. The data folder or the key may be another ledger's: point to the right folder, or restore the file from your backup.)")
                            .formatted(file, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Whether the log as it is had another root at that size. Of an older epoch only its own files could tell. */
    private boolean isContradicted(KnownCheckpoint known, Head head) {
        if (!known.epoch().equals(head.epoch())) {
            return false;
        }
        long size = known.checkpoint().tree().size();
        try {
            return !new Proofs(new TiledTree(files.of(head.epoch()), head.tree().size()))
                    .root(size)
                    .equals(known.checkpoint().tree().root());
        } catch (UnreadableTreeException e) {
            // Damage of the files is told, and mended, elsewhere; it says nothing of the past.
            LOG.warn("whether the log still is what {} says cannot be told: {}", known.where(), e.getMessage());
            return false;
        }
    }

    private static IllegalStateException refused(KnownCheckpoint known, Head head) {
        long size = known.checkpoint().tree().size();
        return new IllegalStateException(
                ("Sổ đã bị lùi lại hoặc bị viết lại: %1$s giữ điểm chốt %2$d mục của %3$s, còn cơ sở dữ liệu chỉ có %4$d mục khớp của %5$s. "
                                + "Nếu không ai chủ ý phục hồi từ bản sao lưu, hãy giữ nguyên mọi tệp và báo người phụ trách kiểm tra. "
                                + "Nếu đã chủ ý phục hồi và chấp nhận mất phần sau bản sao lưu: ./ledger start --accept-restore %2$d; việc này được ghi vĩnh viễn vào nhật ký. "
                                + "(The ledger was put back or rewritten: %1$s holds a checkpoint of %2$d leaves of %3$s, the database has %4$d of %5$s. "
                                + "If nobody restored a backup on purpose, leave all files as they are and tell whoever is in charge. "
                                + "If it was on purpose, and what came after the backup is given up: ./ledger start --accept-restore %2$d; this stays in the log for ever.)")
                        .formatted(
                                known.where(),
                                size,
                                known.checkpoint().origin(),
                                head.tree().size(),
                                head.epoch().origin()));
    }

    private static IllegalStateException unreadable(Path file, @Nullable IOException cause) {
        return new IllegalStateException(
                "Không đọc được %s: hãy kiểm tra quyền truy cập. (Cannot read %1$s: check its permissions.)"
                        .formatted(file),
                cause);
    }
}

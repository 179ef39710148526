package vn.sogiamsat.command.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects as files of one folder: {@code objects/<first two digits>/<id>}. Drafts lie in {@code drafts/<process>/<id>};
 * beside each stands an empty {@code <id>.open} from the first byte until the object is settled or deleted. A sweep
 * reads these marks and so never has to search all objects.
 */
final class FolderStorage implements VaultStorage, Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderStorage.class);
    private static final String OPEN = ".open";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Disk disk;
    private final Path objects;
    private final Workshop workshop;

    private FolderStorage(Disk disk, Path objects, Workshop workshop) {
        this.disk = disk;
        this.objects = objects;
        this.workshop = workshop;
    }

    /** Opens the storage in this folder, made when it is not there. */
    static FolderStorage in(Path folder, Disk disk) throws IOException {
        Path objects = Files.createDirectories(folder.resolve("objects"), OWNER_ONLY);
        Path drafts = Files.createDirectories(folder.resolve("drafts"), OWNER_ONLY);
        // All at once and beforehand, so that no upload has to persist more than the folder its object comes into.
        for (int digits = 0; digits < 256; digits++) {
            Files.createDirectories(objects.resolve("%02x".formatted(digits)), OWNER_ONLY);
        }
        Workshop workshop = Workshop.open(drafts);
        for (Path made :
                List.of(objects, drafts, folder, folder.toAbsolutePath().getParent())) {
            disk.forceFolder(made);
        }
        return new FolderStorage(disk, objects, workshop);
    }

    @Override
    public Draft create(UUID id) throws IOException {
        try {
            disk.create(mark(workshop.folder(), id)).close();
            return new FileDraft(id, disk.create(draft(workshop.folder(), id)));
        } catch (IOException e) {
            discard(id);
            throw e;
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return disk.open(object(id));
    }

    @Override
    public long size(UUID id) throws IOException {
        return disk.size(object(id));
    }

    @Override
    public void settle(UUID id) throws IOException {
        disk.delete(mark(workshop.folder(), id));
    }

    @Override
    public void delete(UUID id) throws IOException {
        delete(workshop.folder(), id);
    }

    @Override
    public void sweep(Predicate<UUID> referredTo) throws IOException {
        workshop.inherit(folder -> {
            for (Path mark : list(folder, "*" + OPEN)) {
                String name = mark.getFileName().toString();
                UUID id = UUID.fromString(name.substring(0, name.length() - OPEN.length()));
                if (referredTo.test(id)) {
                    disk.delete(mark);
                } else {
                    delete(folder, id);
                }
            }
            // A loss of power may have spared a draft and not its mark.
            for (Path rest : list(folder, "*")) {
                disk.delete(rest);
            }
        });
    }

    /** Ends the work in this storage; what is open is left to the next sweep. */
    @Override
    public void close() throws IOException {
        workshop.close();
    }

    /** The mark goes last and only when the object is gone for good. */
    private void delete(Path folder, UUID id) throws IOException {
        disk.delete(draft(folder, id));
        disk.delete(object(id));
        disk.forceFolder(shard(id));
        disk.delete(mark(folder, id));
    }

    private void discard(UUID id) {
        try {
            delete(id);
        } catch (IOException e) {
            LOG.warn("an unfinished object of the vault is left to the next start: {}", e.toString());
        }
    }

    private static List<Path> list(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        }
        return found;
    }

    private Path shard(UUID id) {
        return objects.resolve(id.toString().substring(0, 2));
    }

    private Path object(UUID id) {
        return shard(id).resolve(id.toString());
    }

    private static Path draft(Path folder, UUID id) {
        return folder.resolve(id.toString());
    }

    private static Path mark(Path folder, UUID id) {
        return folder.resolve(id + OPEN);
    }

    private final class FileDraft implements Draft {
        private final UUID id;
        private final Disk.NewFile file;
        private boolean kept;

        FileDraft(UUID id, Disk.NewFile file) {
            this.id = id;
            this.file = file;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            file.write(bytes);
        }

        @Override
        public void keep() throws IOException {
            file.force();
            file.close();
            // The mark must be there before the object is: a sweep finds the object by it alone.
            disk.forceFolder(workshop.folder());
            disk.move(draft(workshop.folder(), id), object(id));
            disk.forceFolder(shard(id));
            kept = true;
        }

        @Override
        public void close() {
            if (kept) {
                return;
            }
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("a draft of the vault could not be closed: {}", e.toString());
            }
            discard(id);
        }
    }
}

package vn.sogiamsat.query.imports;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.core.command.NoRoomException;
import vn.sogiamsat.core.port.UnreachableException;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.query.imports.ImportState.Phase;
import vn.sogiamsat.query.imports.ImportState.Trouble;

/** Works imports off, two at a time, while people look at other pages. */
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int AT_ONCE = 2;

    private final ImportFolder folder;
    private final ImportWork work;
    private final Clock clock;
    private final long most;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("import-", 1).factory());
    private final Map<UUID, AtomicBoolean> wanted = new ConcurrentHashMap<>();

    ImportRunner(
            Jobs jobs,
            Clock clock,
            @Value("${ledger.imports.folder}") Path folder,
            @Value("${ledger.imports.max-size}") DataSize most) {
        this.folder = new ImportFolder(folder, clock);
        this.work = new ImportWork(this.folder, jobs);
        this.clock = clock;
        this.most = most.toBytes();
    }

    /** What is done with a file. */
    private interface Task {
        void go(UUID id, BooleanSupplier wanted) throws IOException, UnreadableFileException;
    }

    ImportFolder folder() {
        return folder;
    }

    /** The longest file that is taken. */
    DataSize most() {
        return DataSize.ofBytes(most);
    }

    /**
     * Keeps a file and begins to weigh it.
     *
     * @return empty where the file is too large
     */
    Optional<ImportState> weigh(
            Arrived file, String table, @Nullable Encoding encoding, String login, List<String> units)
            throws IOException {
        UUID id = UUID.randomUUID();
        if (!folder.keep(id, file.content(), most)) {
            return Optional.empty();
        }
        ImportState state = ImportState.uploaded(id, login, units, table, file.name(), encoding, clock.instant());
        folder.save(state);
        begin(id, work::weigh, Phase.BROKEN);
        return Optional.of(state);
    }

    /** A file as it comes in. */
    record Arrived(String name, InputStream content) {}

    /** Tells the lines of a weighed file; from the first one, or from where it stopped. */
    synchronized void run(ImportState seen, List<String> units) {
        ImportState state = folder.the(seen.id());
        if (state.phase() == Phase.WEIGHED) {
            folder.save(state.beginning(Phase.RUNNING, units));
        } else if (state.phase() == Phase.STOPPED) {
            folder.save(state.in(Phase.RUNNING, null));
        } else {
            return;
        }
        begin(state.id(), work::run, Phase.STOPPED);
    }

    /** After the batch that is being told. */
    void stop(UUID id) {
        AtomicBoolean flag = wanted.get(id);
        if (flag != null) {
            flag.set(false);
        }
    }

    /** @return whether it was; what is at work is stopped first */
    synchronized boolean delete(ImportState state) {
        if (wanted.containsKey(state.id())) {
            return false;
        }
        folder.delete(state.id());
        return true;
    }

    private void begin(UUID id, Task task, Phase onTrouble) {
        AtomicBoolean flag = new AtomicBoolean(true);
        wanted.put(id, flag);
        workers.execute(() -> {
            try {
                task.go(id, flag::get);
                if (!flag.get()) {
                    folder.save(
                            folder.the(id).in(onTrouble, onTrouble == Phase.BROKEN ? ImportTrouble.INTERRUPTED : null));
                }
            } catch (UnreadableFileException e) {
                if (e.mustGo()) {
                    folder.deleteContent(id);
                }
                trouble(id, Phase.BROKEN, new Trouble(e.vietnamese(), e.english()));
            } catch (UnreachableException e) {
                trouble(id, onTrouble, ImportTrouble.AWAY);
            } catch (NoRoomException e) {
                trouble(id, onTrouble, ImportTrouble.NO_ROOM);
            } catch (IOException | RuntimeException e) {
                LOG.error("import {} does not go on", id, e);
                trouble(id, onTrouble, ImportTrouble.UNEXPECTED);
            } finally {
                // Not that of a run which began since this one told that it stopped.
                wanted.remove(id, flag);
            }
        });
    }

    private void trouble(UUID id, Phase phase, Trouble trouble) {
        folder.save(folder.the(id).in(phase, trouble));
    }

    @PreDestroy
    void close() {
        wanted.values().forEach(flag -> flag.set(false));
        workers.close();
    }
}

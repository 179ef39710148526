package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every storage of the vault does, whatever lies beneath it. */
abstract class VaultStorageConformance {
    private final UUID id = UUID.randomUUID();

    /** The storage under test, as one process more sees it. */
    abstract VaultStorage process() throws IOException;

    /** The process is gone, as by a kill. */
    abstract void end(VaultStorage process) throws IOException;

    @Test
    void a_kept_object_is_read_back_by_every_process() throws IOException {
        byte[] content = new byte[300_001];
        new Random(7).nextBytes(content);
        try (VaultStorage.Draft draft = process().create(id)) {
            draft.write(ByteBuffer.wrap(content, 0, 100_000));
            draft.write(ByteBuffer.wrap(content, 100_000, 200_001));
            draft.keep();
        }
        VaultStorage another = process();
        assertThat(read(another, id)).isEqualTo(content);
        assertThat(another.size(id)).isEqualTo(content.length);
    }

    @Test
    void a_draft_is_no_object() throws IOException {
        VaultStorage storage = process();
        try (VaultStorage.Draft draft = storage.create(id)) {
            draft.write(bytes("half"));
            assertAbsent(storage, id);
        }
        assertAbsent(storage, id);
    }

    @Test
    void a_deleted_object_is_gone() throws IOException {
        VaultStorage storage = process();
        keep(storage, id);
        storage.delete(id);
        assertAbsent(storage, id);
        storage.delete(id);
    }

    @Test
    void a_settled_object_may_be_deleted_by_any_process() throws IOException {
        VaultStorage storage = process();
        keep(storage, id);
        storage.settle(id);
        process().delete(id);
        assertAbsent(storage, id);
    }

    @Test
    void a_sweep_removes_kept_objects_of_ended_processes_that_nobody_refers_to() throws IOException {
        UUID referredTo = UUID.randomUUID();
        VaultStorage ended = process();
        keep(ended, id);
        keep(ended, referredTo);
        end(ended);
        VaultStorage storage = process();
        storage.sweep(referredTo::equals);
        assertAbsent(storage, id);
        assertThat(read(storage, referredTo)).isEqualTo("content".getBytes(UTF_8));
    }

    @Test
    void a_sweep_asks_once_for_each_open_object_and_never_for_a_settled_or_deleted_one() throws IOException {
        UUID settled = UUID.randomUUID();
        UUID deleted = UUID.randomUUID();
        VaultStorage ended = process();
        keep(ended, id);
        keep(ended, settled);
        ended.settle(settled);
        keep(ended, deleted);
        ended.delete(deleted);
        end(ended);
        List<UUID> asked = new ArrayList<>();
        process().sweep(asked::add);
        process().sweep(asked::add);
        assertThat(asked).containsExactly(id);
        assertThat(process().size(settled)).isPositive();
    }

    @Test
    void a_sweep_removes_drafts_of_ended_processes() throws IOException {
        VaultStorage ended = process();
        ended.create(id).write(bytes("half"));
        end(ended);
        VaultStorage storage = process();
        storage.sweep(unused -> false);
        assertAbsent(storage, id);
        process().sweep(unused -> fail("the draft is still there"));
    }

    @Test
    void a_sweep_leaves_the_work_of_living_processes_alone() throws IOException {
        VaultStorage living = process();
        UUID unsettled = UUID.randomUUID();
        keep(living, unsettled);
        try (VaultStorage.Draft draft = living.create(id)) {
            draft.write(bytes("con"));
            process().sweep(unused -> fail("asked for an object of a living process"));
            living.sweep(unused -> fail("asked for an object of its own"));
            draft.write(bytes("tent"));
            draft.keep();
        }
        assertThat(read(living, id)).isEqualTo(read(living, unsettled));
    }

    static void keep(VaultStorage storage, UUID id) throws IOException {
        try (VaultStorage.Draft draft = storage.create(id)) {
            draft.write(bytes("content"));
            draft.keep();
        }
    }

    private static void assertAbsent(VaultStorage storage, UUID id) throws IOException {
        assertThat(storage.size(id)).isEqualTo(-1);
        assertThatThrownBy(() -> storage.open(id)).isInstanceOf(NoSuchFileException.class);
    }

    private static byte[] read(VaultStorage storage, UUID id) throws IOException {
        try (InputStream content = storage.open(id)) {
            return content.readAllBytes();
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }
}

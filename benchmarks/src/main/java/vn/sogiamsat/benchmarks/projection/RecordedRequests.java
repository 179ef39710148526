package vn.sogiamsat.benchmarks.projection;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bulk requests of a replay, kept in a file, so that the same documents can be sent again in the same portions. */
final class RecordedRequests {
    private static final int BUFFER = 1 << 20;

    private RecordedRequests() {}

    /** Appends requests. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream file;

        Writer(Path path) throws IOException {
            file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
        }

        /** From any thread. */
        synchronized void add(BulkRequest request) throws IOException {
            file.writeInt(request.operations().size());
            for (BulkOperation operation : request.operations()) {
                boolean create = operation.isCreate();
                file.writeBoolean(create);
                if (create) {
                    write(
                            operation.create().index(),
                            operation.create().id(),
                            0L,
                            operation.create().document());
                } else {
                    write(
                            operation.index().index(),
                            operation.index().id(),
                            operation.index().version(),
                            operation.index().document());
                }
            }
        }

        private void write(
                @Nullable String index, @Nullable String id, @Nullable Long version, @Nullable Object document)
                throws IOException {
            if (index == null || id == null || version == null || !(document instanceof BinaryData data)) {
                throw new IllegalStateException("a document of a kind that projections do not write");
            }
            file.writeUTF(index);
            file.writeUTF(id);
            file.writeLong(version);
            ByteBuffer bytes = data.asByteBuffer();
            byte[] json = new byte[bytes.remaining()];
            bytes.get(json);
            file.writeInt(json.length);
            file.write(json);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Reads requests in their order. */
    static final class Reader implements AutoCloseable {
        private final DataInputStream file;
        private final String oldPrefix;
        private final String newPrefix;

        /** @param newPrefix stands in the names of indices where {@code oldPrefix} stood */
        Reader(Path path, String oldPrefix, String newPrefix) throws IOException {
            file = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
            this.oldPrefix = oldPrefix;
            this.newPrefix = newPrefix;
        }

        /** The next request; null after the last. */
        @Nullable BulkRequest next() throws IOException {
            int size;
            try {
                size = file.readInt();
            } catch (EOFException end) {
                return null;
            }
            List<BulkOperation> operations = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                operations.add(operation());
            }
            return BulkRequest.of(bulk -> bulk.operations(operations));
        }

        private BulkOperation operation() throws IOException {
            boolean create = file.readBoolean();
            String index = newPrefix + file.readUTF().substring(oldPrefix.length());
            String id = file.readUTF();
            long version = file.readLong();
            byte[] json = file.readNBytes(file.readInt());
            BinaryData document = BinaryData.of(json, ContentType.APPLICATION_JSON);
            return create
                    ? BulkOperation.of(
                            bulk -> bulk.create(once -> once.index(index).id(id).document(document)))
                    : BulkOperation.of(bulk -> bulk.index(state -> state.index(index)
                            .id(id)
                            .version(version)
                            .versionType(VersionType.External)
                            .document(document)));
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

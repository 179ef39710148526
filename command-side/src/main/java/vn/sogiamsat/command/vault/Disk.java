package vn.sogiamsat.command.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The few things the vault asks of a file system; each of them can fail. */
interface Disk {
    /** A file being written. */
    interface NewFile extends Closeable {
        void write(ByteBuffer bytes) throws IOException;

        /** When it returns, the file's content is persisted. */
        void force() throws IOException;
    }

    /** Makes a file that only its owner may read; it must not be there yet. */
    NewFile create(Path file) throws IOException;

    /** In one step: the file is at either name, whole. The target must not be there yet. */
    void move(Path from, Path to) throws IOException;

    /** When it returns, the names of the folder are persisted. */
    void forceFolder(Path folder) throws IOException;

    /** Nothing happens when there is no such file. */
    void delete(Path file) throws IOException;

    InputStream open(Path file) throws IOException;

    /** Size in bytes; -1 when there is no such file. */
    long size(Path file) throws IOException;
}

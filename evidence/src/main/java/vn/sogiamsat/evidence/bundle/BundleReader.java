package vn.sogiamsat.evidence.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import vn.sogiamsat.log.MalformedException;

/** Reads the files of a bundle. That they are there does not say that they are right. */
public final class BundleReader implements AutoCloseable {
    private final FileChannel zip;
    private final Map<String, StoredFile> files;

    private BundleReader(FileChannel zip, Map<String, StoredFile> files) {
        this.zip = zip;
        this.files = files;
    }

    /** @throws MalformedException when it is no ZIP of the form that a bundle has; the message names the file in it */
    public static BundleReader open(Path file) throws IOException, MalformedException {
        FileChannel zip = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new BundleReader(zip, ZipDirectory.read(zip));
        } catch (IOException | MalformedException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** In the order in which they are there. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /**
     * All of a file that is no document; those may be larger than the memory.
     *
     * @throws NoSuchElementException when there is none of the name
     */
    public byte[] bytes(String name) throws IOException {
        StoredFile file = file(name);
        if (BundlePath.isDocument(name)) {
            throw new IllegalArgumentException("a document is not held in memory: " + name);
        }
        return ZipDirectory.bytes(zip, file.start(), (int) file.size()).array();
    }

    /** A file as a stream, whatever its size. */
    public InputStream open(String name) {
        return new Part(file(name));
    }

    /** The CRC-32 that the ZIP says the file has. */
    public int crc(String name) {
        return file(name).crc();
    }

    private StoredFile file(String name) {
        StoredFile file = files.get(name);
        if (file == null) {
            throw new NoSuchElementException(name);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Part extends InputStream {
        private final StoredFile file;
        private long at;

        Part(StoredFile file) {
            this.file = file;
            this.at = file.start();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at == file.end()) {
                return -1;
            }
            int most = (int) Math.min(length, file.end() - at);
            int read = zip.read(ByteBuffer.wrap(into, offset, most), at);
            at += Math.max(read, 0);
            return read;
        }
    }
}

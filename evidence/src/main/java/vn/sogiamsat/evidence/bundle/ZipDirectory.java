package vn.sogiamsat.evidence.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sogiamsat.log.MalformedException;
import vn.sogiamsat.log.Quoted;

/**
 * Reads which files a bundle has. What no bundle has is refused, not worked around: then no two programs can see two
 * different things in the same ZIP, and nothing unpacks to more than it is.
 */
final class ZipDirectory {
    private static final int FLAGS = 8;
    private static final int METHOD = 10;
    private static final int CRC = 16;
    private static final int SIZE = 24;
    private static final int NAME_LENGTH = 28;
    private static final int OFFSET = 42;
    private static final int END_FILES = 10;
    private static final int END_SIZE = 12;
    private static final int END_OFFSET = 16;
    private static final int LOCAL_SIZE = 18;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int LONGEST_NAME = 128;

    private final FileChannel zip;
    private final Map<String, StoredFile> files = new LinkedHashMap<>();

    private ZipDirectory(FileChannel zip) {
        this.zip = zip;
    }

    /** By name, in the order in which they stand there. */
    static Map<String, StoredFile> read(FileChannel zip) throws IOException, MalformedException {
        ZipDirectory directory = new ZipDirectory(zip);
        directory.read(zip.size());
        return directory.files;
    }

    private void read(long length) throws IOException, MalformedException {
        ByteBuffer end = length < StoredFile.END_BYTES
                ? StoredFile.buffer(StoredFile.END_BYTES)
                : bytes(zip, length - StoredFile.END_BYTES, StoredFile.END_BYTES);
        if (end.getInt(0) != StoredFile.END) {
            throw cutOff(length);
        }
        int count = Short.toUnsignedInt(end.getShort(END_FILES));
        long size = Integer.toUnsignedLong(end.getInt(END_SIZE));
        long offset = Integer.toUnsignedLong(end.getInt(END_OFFSET));
        if (!Arrays.equals(end.array(), StoredFile.end(count, size, offset))
                || offset + size + StoredFile.END_BYTES != length
                || size > (long) count * (StoredFile.CENTRAL_BYTES + LONGEST_NAME)) {
            throw foreign("ở cuối tệp", "at its end");
        }
        ByteBuffer directory = bytes(zip, offset, (int) size);
        long next = 0;
        for (int i = 0; i < count; i++) {
            StoredFile file = file(directory, next, offset);
            if (files.putIfAbsent(file.name(), file) != null) {
                throw new MalformedException(
                        "có hai tệp cùng tên «%s»".formatted(file.name()),
                        "two files are called «%s»".formatted(file.name()));
            }
            next = file.end();
        }
        if (directory.hasRemaining() || next != offset) {
            throw foreign("trước mục lục", "before its directory");
        }
    }

    private StoredFile file(ByteBuffer directory, long expected, long limit) throws IOException, MalformedException {
        int at = directory.position();
        if (directory.remaining() < StoredFile.CENTRAL_BYTES || directory.getInt(at) != StoredFile.CENTRAL) {
            throw foreign("trong mục lục", "in its directory");
        }
        byte[] name = new byte[Short.toUnsignedInt(directory.getShort(at + NAME_LENGTH))];
        if (directory.remaining() < StoredFile.CENTRAL_BYTES + name.length) {
            throw foreign("trong mục lục", "in its directory");
        }
        directory.get(at + StoredFile.CENTRAL_BYTES, name);
        StoredFile file = new StoredFile(
                new String(name, StandardCharsets.ISO_8859_1),
                Integer.toUnsignedLong(directory.getInt(at + SIZE)),
                directory.getInt(at + CRC),
                Integer.toUnsignedLong(directory.getInt(at + OFFSET)));
        BundlePath.check(file.name());
        checkMethod(file.name(), directory.getShort(at + FLAGS), directory.getShort(at + METHOD));
        byte[] central = new byte[StoredFile.CENTRAL_BYTES + name.length];
        directory.get(central);
        if (!Arrays.equals(central, file.central()) || file.offset() != expected || file.end() > limit) {
            throw foreign("ở mục của «" + file.name() + "»", "where it lists «" + file.name() + "»");
        }
        if (file.size() > BundlePath.largest(file.name())) {
            throw new MalformedException(
                    "tệp «%s» quá lớn: %d byte".formatted(file.name(), file.size()),
                    "the file «%s» is too large: %d bytes".formatted(file.name(), file.size()));
        }
        byte[] local = file.local();
        if (!Arrays.equals(bytes(zip, file.offset(), local.length).array(), local)) {
            throw foreign("ở đầu tệp «" + file.name() + "»", "at the beginning of «" + file.name() + "»");
        }
        return file;
    }

    private static void checkMethod(String name, short flags, short method) throws MalformedException {
        if ((flags & 1) != 0) {
            throw new MalformedException(
                    "tệp «%s» đã bị mã hóa".formatted(name), "the file «%s» is encrypted".formatted(name));
        }
        if (method != 0) {
            throw new MalformedException(
                    "tệp «%s» bị nén; hồ sơ gốc không nén, có lẽ đã được giải nén rồi nén lại: hãy xin bản gốc"
                            .formatted(name),
                    "the file «%s» is compressed; the original is not, and was packed again: ask for the original"
                            .formatted(name));
        }
    }

    /** Names the file in which it ends, as far as there is one. */
    private MalformedException cutOff(long length) throws IOException {
        long at = 0;
        for (int i = 0; i < StoredFile.MOST_FILES && length - at >= StoredFile.LOCAL_BYTES; i++) {
            ByteBuffer local = bytes(zip, at, StoredFile.LOCAL_BYTES);
            int nameLength = Short.toUnsignedInt(local.getShort(LOCAL_NAME_LENGTH));
            long start = at + StoredFile.LOCAL_BYTES + nameLength;
            if (local.getInt(0) != StoredFile.LOCAL || start > length) {
                break;
            }
            String name = Quoted.of(
                    new String(bytes(zip, start - nameLength, nameLength).array(), StandardCharsets.UTF_8));
            at = start + Integer.toUnsignedLong(local.getInt(LOCAL_SIZE));
            if (at > length) {
                return new MalformedException(
                        "ZIP bị cắt giữa tệp «%s»".formatted(name), "the ZIP is cut off within «%s»".formatted(name));
            }
        }
        return at == 0
                ? new MalformedException("tệp không phải ZIP", "the file is no ZIP")
                : new MalformedException(
                        "ZIP bị cắt ở mục lục, hoặc có gì thêm ở cuối",
                        "the ZIP is cut off in its directory, or something was added at its end");
    }

    private static MalformedException foreign(String viWhere, String enWhere) {
        return new MalformedException(
                "ZIP không đúng như sổ đã ghi, sai %s: đã bị sửa hoặc đóng gói lại; hãy xin bản gốc".formatted(viWhere),
                "the ZIP is not as the ledger wrote it, wrong %s: it was changed or packed again; ask for the original"
                        .formatted(enWhere));
    }

    static ByteBuffer bytes(FileChannel zip, long from, int length) throws IOException {
        ByteBuffer bytes = StoredFile.buffer(length);
        while (bytes.hasRemaining()) {
            if (zip.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}

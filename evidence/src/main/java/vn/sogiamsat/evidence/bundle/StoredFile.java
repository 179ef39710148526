package vn.sogiamsat.evidence.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A file in the one form of ZIP that a bundle has (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16): stored,
 * not compressed, without date, attributes and extra fields. All of a header follows from what is here, so that a
 * reader can demand it to the byte.
 *
 * @param name in ASCII
 * @param size in bytes
 * @param crc their CRC-32
 * @param offset where in the ZIP the file's own header begins
 */
record StoredFile(String name, long size, int crc, long offset) {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;

    /** More would need ZIP64, which not every office's program opens. */
    static final int MOST_FILES = 0xFFFE;

    static final long LARGEST_ZIP = 0xFFFF_FFFEL;

    private static final short VERSION = 10;
    private static final short FIRST_OF_JANUARY_1980 = 0x21;

    /** What stands before the file's bytes. */
    byte[] local() {
        ByteBuffer out = buffer(LOCAL_BYTES + name.length());
        out.putInt(LOCAL);
        common(out);
        return out.put(ascii()).array();
    }

    /** What stands of it in the directory at the end. */
    byte[] central() {
        ByteBuffer out = buffer(CENTRAL_BYTES + name.length());
        out.putInt(CENTRAL).putShort(VERSION);
        common(out);
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        return out.putInt((int) offset).put(ascii()).array();
    }

    /** Version, flags, method, time, date, CRC, both sizes, and the lengths of name and extra field. */
    private void common(ByteBuffer out) {
        out.putShort(VERSION).putShort((short) 0).putShort((short) 0);
        out.putShort((short) 0).putShort(FIRST_OF_JANUARY_1980);
        out.putInt(crc).putInt((int) size).putInt((int) size);
        out.putShort((short) name.length()).putShort((short) 0);
    }

    /** Where the file's bytes begin. */
    long start() {
        return offset + LOCAL_BYTES + name.length();
    }

    /** Where the next file begins. */
    long end() {
        return start() + size;
    }

    /** The last bytes of a ZIP. */
    static byte[] end(int files, long directorySize, long directoryOffset) {
        ByteBuffer out = buffer(END_BYTES);
        out.putInt(END).putShort((short) 0).putShort((short) 0);
        out.putShort((short) files).putShort((short) files);
        out.putInt((int) directorySize).putInt((int) directoryOffset);
        return out.putShort((short) 0).array();
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] ascii() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}

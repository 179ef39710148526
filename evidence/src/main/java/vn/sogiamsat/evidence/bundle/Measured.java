package vn.sogiamsat.evidence.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * What is known of bytes after they were read.
 *
 * @param size how many they are
 * @param sha256 in 64 hexadecimal digits
 * @param crc the CRC-32 that a ZIP has of them
 */
public record Measured(long size, String sha256, int crc) {
    private static final int CHUNK = 1 << 16;

    /** Of an array. */
    public static Measured of(byte[] bytes) {
        try {
            return of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end, in constant memory; does not close. */
    public static Measured of(InputStream in) throws IOException {
        return copy(in, OutputStream.nullOutputStream());
    }

    /** The same, and hands on what it reads. */
    static Measured copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest sha = digest();
        CRC32 crc = new CRC32();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sha.update(chunk, 0, read);
            crc.update(chunk, 0, read);
            out.write(chunk, 0, read);
            size += read;
        }
        return new Measured(size, HexFormat.of().formatHex(sha.digest()), (int) crc.getValue());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

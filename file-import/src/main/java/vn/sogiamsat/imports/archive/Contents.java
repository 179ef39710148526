package vn.sogiamsat.imports.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.value.Said;

/**
 * What is found when a file of a ZIP is read to its end.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes
 * @param refused why no ledger takes such a content; empty where it may
 */
public record Contents(String sha256, long size, Optional<Said> refused) {
    private static final int HEAD = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Set<String> OF_ZIPS =
            Set.of("docx", "xlsx", "pptx", "docm", "xlsm", "odt", "ods", "odp", "epub", "asice", "bdoc");
    private static final byte[][] PROGRAMS = {
        {'M', 'Z'}, {0x7F, 'E', 'L', 'F'}, {'#', '!'}, {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}
    };
    private static final byte[][] ARCHIVES = {
        {'R', 'a', 'r', '!'}, {'7', 'z', (byte) 0xBC, (byte) 0xAF}, {0x1F, (byte) 0x8B}, {'M', 'S', 'C', 'F'}
    };

    /**
     * Reads a file to its end, and keeps nothing of it.
     *
     * @throws UnreadableFileException when it is broken, or turns out longer than the ZIP says
     */
    public static Contents of(Archive archive, String name) throws IOException, UnreadableFileException {
        MessageDigest digest = newDigest();
        byte[] some = new byte[1 << 16];
        long size;
        byte[] head;
        try (InputStream content = archive.open(name)) {
            head = content.readNBytes(HEAD);
            digest.update(head);
            size = head.length;
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                digest.update(some, 0, read);
                size += read;
            }
        } catch (ZipException | EOFException e) {
            throw Archive.broken(name);
        }
        return new Contents(HexFormat.of().formatHex(digest.digest()), size, refused(head, name, size));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static Optional<Said> refused(byte[] head, String name, long size) {
        if (size == 0) {
            return Optional.of(new Said("Tệp rỗng", "the file is empty"));
        }
        if (size > Archive.LARGEST_FILE) {
            return Optional.of(new Said(
                    "Tệp lớn hơn %d MB".formatted(Archive.LARGEST_FILE >> 20),
                    "the file is larger than %d MB".formatted(Archive.LARGEST_FILE >> 20)));
        }
        if (beginsWithAny(head, PROGRAMS)) {
            return Optional.of(new Said(
                    "Đây là một chương trình, dù tên tệp là gì; sổ chỉ nhận tài liệu",
                    "this is a program, whatever its name is; the ledger takes documents only"));
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (beginsWithAny(head, ARCHIVES) || (begins(head, ZIP) && !OF_ZIPS.contains(ending))) {
            return Optional.of(new Said(
                    "Đây là một tệp nén nằm trong tệp nén; hãy đưa từng tài liệu vào thẳng tệp ZIP",
                    "this is an archive within the archive; put each document itself into the ZIP"));
        }
        return Optional.empty();
    }

    private static boolean beginsWithAny(byte[] head, byte[][] any) {
        return Arrays.stream(any).anyMatch(with -> begins(head, with));
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}

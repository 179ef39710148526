package vn.sogiamsat.imports.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.sogiamsat.imports.file.UnreadableFileException;

/**
 * The files of a ZIP. Names are checked, sizes are bounded and added up, and nothing is ever unpacked to a disk. Names
 * are found in both compositions of Unicode, in whatever case, and in the code pages of old Windows.
 */
public final class Archive implements AutoCloseable {
    public static final int MOST_FILES = 10_000;
    /** In bytes, unpacked; of one file. */
    public static final long LARGEST_FILE = 200L << 20;

    private static final long LARGEST_SUM = 4L << 30;
    /** Texts of one sort are packed to a twentieth; what is made to harm, to a thousandth. */
    private static final long LARGEST_RATIO = 200;

    private static final long ALWAYS_FINE = 1 << 20;
    /** What a ZIP without the flag for UTF-8 may be written in; it has a character for every byte. */
    private static final Charset OLD_DOS = Charset.forName("IBM437");

    private static final Charset OLD_WINDOWS = Charset.forName("windows-1258");

    private final ZipFile zip;
    private final boolean isOld;
    private final Map<String, ZipEntry> byKey = new HashMap<>();
    private final Map<ZipEntry, String> names = new LinkedHashMap<>();

    private Archive(ZipFile zip, boolean isOld) {
        this.zip = zip;
        this.isOld = isOld;
    }

    /** @throws UnreadableFileException when it is no ZIP, or one that is made to harm; the words say which */
    public static Archive open(Path file) throws IOException, UnreadableFileException {
        ZipEnd.check(file, MOST_FILES);
        Archive archive = archive(file, false);
        try {
            archive.list();
            return archive;
        } catch (UnreadableFileException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static Archive archive(Path file, boolean old) throws IOException, UnreadableFileException {
        try {
            return new Archive(
                    new ZipFile(file.toFile(), ZipFile.OPEN_READ, old ? OLD_DOS : StandardCharsets.UTF_8), old);
        } catch (ZipException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains("encrypted")) {
                throw encrypted();
            }
            if (!old && why.contains("entry name")) {
                return archive(file, true);
            }
            throw broken();
        }
    }

    private void list() throws UnreadableFileException {
        ZipEnd.refuseMoreThan(MOST_FILES, zip.size());
        long sum = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = EntryName.shown(entry.getName());
            if (entry.isDirectory()) {
                EntryName.check(name.substring(0, name.length() - 1));
                continue;
            }
            EntryName.check(name);
            sum += entry.getSize();
            refuseBomb(entry, name, sum);
            if (EntryName.isLeftBySystem(name)) {
                continue;
            }
            if (byKey.putIfAbsent(EntryName.key(name), entry) != null) {
                throw new UnreadableFileException(
                        "Trong ZIP có hai tệp cùng tên “%s”. Hãy bỏ một tệp.".formatted(name),
                        "Two files of the ZIP are called “%s”. Remove one.".formatted(name));
            }
            names.put(entry, name);
        }
        if (isOld) {
            alsoByWindowsNames();
        }
    }

    private void alsoByWindowsNames() {
        names.replaceAll((entry, name) -> {
            String windows = EntryName.shown(new String(entry.getName().getBytes(OLD_DOS), OLD_WINDOWS));
            byKey.putIfAbsent(EntryName.key(windows), entry);
            return windows;
        });
    }

    private static void refuseBomb(ZipEntry entry, String name, long sum) throws UnreadableFileException {
        boolean isKnownMethod = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!isKnownMethod || entry.getSize() < 0 || entry.getCompressedSize() < 0) {
            throw new UnreadableFileException(
                    "Tệp “%s” trong ZIP được nén theo cách không đọc được. Hãy nén lại kiểu ZIP thường."
                            .formatted(name),
                    "The file “%s” of the ZIP is packed in a way that cannot be read. Pack it again as a plain ZIP."
                            .formatted(name));
        }
        boolean isBomb = entry.getSize() > ALWAYS_FINE
                && entry.getSize() / LARGEST_RATIO > Math.max(1, entry.getCompressedSize());
        if (isBomb || sum > LARGEST_SUM) {
            throw new UnreadableFileException(
                    "Tệp ZIP bung ra lớn bất thường (ở “%s”), nên không được mở. Đừng dùng tệp này; hãy hỏi lại nơi gửi."
                            .formatted(name),
                    "The ZIP unpacks to far more than it is (at “%s”), and was not opened. Do not use it; ask who sent it."
                            .formatted(name));
        }
    }

    private static UnreadableFileException encrypted() {
        return new UnreadableFileException(
                "Tệp ZIP có mật khẩu. Hãy nén lại không đặt mật khẩu.",
                "The ZIP has a password. Pack it again without one.");
    }

    private static UnreadableFileException broken() {
        return new UnreadableFileException(
                "Tệp ZIP bị hỏng, hoặc được nén theo cách không đọc được. Hãy nén lại rồi tải lên.",
                "The ZIP is broken, or packed in a way that cannot be read. Pack it again, and upload that.");
    }

    /** Of a file that cannot be read to its end. */
    public static UnreadableFileException broken(String name) {
        return new UnreadableFileException(
                "Tệp “%s” trong ZIP bị hỏng, hoặc bung ra khác với ZIP ghi. Hãy nén lại rồi tải lên.".formatted(name),
                "The file “%s” of the ZIP is broken, or unpacks to other than the ZIP says. Pack it again."
                        .formatted(name));
    }

    /** The names of all files, in the order in which they stand there. */
    public List<String> names() {
        return List.copyOf(names.values());
    }

    /** The name under which a file is there that somebody calls so; empty where there is none. */
    public Optional<String> find(String called) {
        return Optional.ofNullable(byKey.get(EntryName.key(called))).map(names::get);
    }

    /** In bytes, unpacked, as the ZIP says. */
    public long size(String name) throws FileNotFoundException {
        return entry(name).getSize();
    }

    /** The content; reading fails where it turns out longer than the ZIP says. */
    public InputStream open(String name) throws IOException {
        ZipEntry entry = entry(name);
        return new Bounded(zip.getInputStream(entry), entry.getSize());
    }

    private ZipEntry entry(String name) throws FileNotFoundException {
        ZipEntry entry = byKey.get(EntryName.key(name));
        if (entry == null) {
            throw new FileNotFoundException("the ZIP has no file " + name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

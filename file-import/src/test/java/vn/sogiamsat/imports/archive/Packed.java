package vn.sogiamsat.imports.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes ZIP files, good ones and others. */
public final class Packed {
    private Packed() {}

    public static Path zip(Path file, Map<String, byte[]> files) throws IOException {
        return zip(file, UTF_8, files);
    }

    static Path zip(Path file, Charset names, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Puts other bytes in the place of all that are such. */
    public static void replace(Path file, byte[] what, byte[] with) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int at = 0; at <= all.length - what.length; at++) {
            boolean same = true;
            for (int i = 0; same && i < what.length; i++) {
                same = all[at + i] == what[i];
            }
            if (same) {
                System.arraycopy(with, 0, all, at, with.length);
            }
        }
        Files.write(file, all);
    }
}

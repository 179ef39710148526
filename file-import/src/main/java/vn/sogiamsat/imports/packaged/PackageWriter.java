package vn.sogiamsat.imports.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.packaged.PackageManifest;

/** Writes packages: measures every file first, has the manifest signed, and copies the files after it. */
public final class PackageWriter {
    private PackageWriter() {}

    /**
     * What goes into a package.
     *
     * @param source the registered name of who makes it
     * @param number in the source's own series
     * @param maker for people
     * @param events a file of CloudEvents in structured JSON, a line each
     * @param classification of all the documents, {@code thuong} or {@code noi-bo}
     */
    public record Draft(
            String source,
            long number,
            Instant madeAt,
            String maker,
            Path events,
            List<Path> documents,
            String classification) {
        public Draft {
            documents = List.copyOf(documents);
        }
    }

    private record Measured(Path path, PackageManifest.Entry entry, long crc) {}

    /**
     * @param sign gives the signature of a text, as it is to stand in {@code package.sig}
     * @return what the package says of itself
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    public static PackageManifest write(Draft draft, UnaryOperator<String> sign, Path to) throws IOException {
        List<Measured> files = measured(draft);
        PackageManifest manifest = new PackageManifest(
                PackageManifest.FORMAT,
                draft.source(),
                draft.number(),
                draft.madeAt(),
                draft.maker(),
                files.stream().map(Measured::entry).toList());
        String text = manifest.text();
        try (OutputStream out = Files.newOutputStream(Files.createFile(to));
                ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, PackageManifest.NAME, text);
            put(zip, PackageManifest.SIGNATURE, sign.apply(text));
            for (Measured file : files) {
                zip.putNextEntry(header(file, draft.madeAt()));
                Files.copy(file.path(), zip);
                zip.closeEntry();
            }
        }
        return manifest;
    }

    private static List<Measured> measured(Draft draft) throws IOException {
        List<Measured> files = new ArrayList<>();
        files.add(measured(draft.events(), PackageManifest.EVENTS, null));
        for (Path document : draft.documents()) {
            Measured one = measured(document, null, draft.classification());
            if (files.stream()
                    .noneMatch(each -> each.entry().name().equals(one.entry().name()))) {
                files.add(one);
            }
        }
        files.subList(1, files.size())
                .sort(Comparator.comparing(each -> each.entry().name()));
        return files;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }

    /** Documents are packed by themselves for the most part, and what is packed twice looks like a trap. */
    private static ZipEntry header(Measured file, Instant madeAt) {
        ZipEntry header = new ZipEntry(file.entry().name());
        header.setTime(madeAt.toEpochMilli());
        if (file.entry().isDocument()) {
            header.setMethod(ZipEntry.STORED);
            header.setSize(file.entry().size());
            header.setCrc(file.crc());
        }
        return header;
    }

    private static Measured measured(Path path, @Nullable String name, @Nullable String classification)
            throws IOException {
        MessageDigest digest = newDigest();
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] some = new byte[1 << 16];
        try (var content = Files.newInputStream(path)) {
            for (int read = content.read(some); read >= 0; read = content.read(some)) {
                digest.update(some, 0, read);
                crc.update(some, 0, read);
                size += read;
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return new Measured(
                path,
                new PackageManifest.Entry(
                        name == null ? PackageManifest.DOCUMENTS + sha256 : name,
                        sha256,
                        size,
                        classification,
                        name == null ? path.toFile().getName() : null),
                crc.getValue());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

package vn.sogiamsat.imports.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.imports.archive.Archive;
import vn.sogiamsat.imports.archive.Contents;
import vn.sogiamsat.imports.file.Encoding;
import vn.sogiamsat.imports.file.TableFile;
import vn.sogiamsat.imports.file.TableFiles;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.table.Attached;
import vn.sogiamsat.imports.table.CellProblem;
import vn.sogiamsat.imports.table.Line;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.table.TableReader;
import vn.sogiamsat.imports.value.Fold;
import vn.sogiamsat.imports.value.Said;

/** A ZIP of documents with their manifest; read once. Each line is held against the file that it names. */
public final class DocumentArchive implements AutoCloseable {
    private static final Set<String> MANIFEST = Set.of("manifest", "danh muc", "mau documents");
    private static final Set<String> TABLES = Set.of("csv", "xlsx");
    /** In bytes, unpacked. */
    private static final long LARGEST_MANIFEST = 50L << 20;

    private final Archive archive;
    private final Path scratch;
    private final String manifest;
    private final TableFile table;
    private final TableReader reader;
    private final Set<String> named = new HashSet<>();
    private final Map<String, Contents> contents = new HashMap<>();

    private DocumentArchive(Archive archive, Path scratch, String manifest, TableFile table, Table documents) {
        this.archive = archive;
        this.scratch = scratch;
        this.manifest = manifest;
        this.table = table;
        this.reader = new TableReader(documents);
    }

    /**
     * @param scratch where the manifest is laid while it is read
     * @param documents the kind of table that the manifest is
     * @param encoding of the manifest; empty to find out
     */
    public static DocumentArchive open(Path zip, Path scratch, Table documents, Optional<Encoding> encoding)
            throws IOException, UnreadableFileException {
        Archive archive = Archive.open(zip);
        try {
            String manifest = manifest(archive);
            try (InputStream content = archive.open(manifest)) {
                Files.copy(content, scratch, StandardCopyOption.REPLACE_EXISTING);
            } catch (ZipException | EOFException e) {
                throw Archive.broken(manifest);
            }
            return new DocumentArchive(archive, scratch, manifest, TableFiles.open(scratch, encoding), documents);
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            archive.close();
            Files.deleteIfExists(scratch);
            throw e;
        }
    }

    private static String manifest(Archive archive) throws IOException, UnreadableFileException {
        List<String> found = new ArrayList<>();
        for (String name : archive.names()) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            int dot = Math.max(0, last.lastIndexOf('.'));
            if (MANIFEST.contains(Fold.of(last.substring(0, dot))) && TABLES.contains(Fold.of(last.substring(dot)))) {
                found.add(name);
            }
        }
        if (found.size() != 1) {
            throw new UnreadableFileException(
                    "Tệp ZIP phải có đúng một danh mục tên manifest.csv hoặc manifest.xlsx; tìm thấy %d. Hãy dùng tệp mẫu."
                            .formatted(found.size()),
                    "The ZIP must hold exactly one manifest, called manifest.csv or manifest.xlsx; there are %d. Use the template."
                            .formatted(found.size()));
        }
        if (archive.size(found.getFirst()) > LARGEST_MANIFEST) {
            throw new UnreadableFileException(
                    "Danh mục lớn hơn 50 MB. Hãy chia thành nhiều tệp ZIP.",
                    "The manifest is larger than 50 MB. Split the ZIP.");
        }
        return found.getFirst();
    }

    /**
     * Hands out the lines of the manifest, and after them one for each file that no line names.
     *
     * @param sink says whether it wants more
     * @throws UnreadableFileException when the manifest cannot be read, or names a state secret
     */
    public void read(Predicate<Line> sink) throws IOException, UnreadableFileException {
        List<Exception> trouble = new ArrayList<>();
        boolean[] wanted = {true};
        reader.read(table, line -> {
            try {
                wanted[0] = sink.test(compared(line));
            } catch (IOException | UnreadableFileException e) {
                trouble.add(e);
                wanted[0] = false;
            }
            return wanted[0];
        });
        if (!trouble.isEmpty()) {
            if (trouble.getFirst() instanceof UnreadableFileException unreadable) {
                throw unreadable;
            }
            throw (IOException) trouble.getFirst();
        }
        for (String name : wanted[0] ? archive.names() : List.<String>of()) {
            if (!name.equals(manifest) && !named.contains(name) && !sink.test(unnamed(name))) {
                return;
            }
        }
    }

    private Line compared(Line line) throws IOException, UnreadableFileException {
        Attached attached = line.attached();
        if (attached == null) {
            return line;
        }
        if (Classification.namesStateSecret(attached.classification())) {
            throw UnreadableFileException.stateSecret(
                    "Dòng %d của danh mục".formatted(line.number()), "Row %d of the manifest".formatted(line.number()));
        }
        Optional<String> name = find(attached.file());
        name.ifPresent(named::add);
        if (!line.isRight()) {
            return line;
        }
        if (name.isEmpty()) {
            return line.but(attached.fileWrong(new Said(
                    "Không có tệp “%s” trong ZIP".formatted(attached.file()),
                    "the ZIP has no file “%s”".formatted(attached.file()))));
        }
        Contents found = contents(name.get());
        if (!found.sha256().equals(attached.sha256())) {
            return line.but(attached.digestWrong(new Said(
                    "Tệp trong ZIP có mã băm khác: %s. Tệp đã đổi sau khi lập danh mục, hoặc dòng này kể nhầm tệp"
                            .formatted(found.sha256()),
                    "the file in the ZIP has another digest: %s. It was changed since, or this row means another file"
                            .formatted(found.sha256()))));
        }
        return found.refused()
                .map(why -> line.but(attached.fileWrong(why)))
                .orElseGet(() -> line.telling(line.told().stream()
                        .map(each -> each.ofFile("application/octet-stream", found.size()))
                        .toList()));
    }

    /** Several rows may be about one file: it is read once. */
    private Contents contents(String name) throws IOException, UnreadableFileException {
        Contents known = contents.get(name);
        if (known == null) {
            known = Contents.of(archive, name);
            contents.put(name, known);
        }
        return known;
    }

    private static Line unnamed(String name) {
        return new Line(
                0,
                List.of(),
                List.of(new CellProblem(
                        "",
                        new Said("Tệp trong ZIP", "File of the ZIP"),
                        new Said(
                                "“%s” không có dòng nào trong danh mục kể đến; không được ghi".formatted(name),
                                "“%s” is named by no row of the manifest; it is not recorded".formatted(name)))),
                null);
    }

    /** Names count from the top of the ZIP, or from the folder in which the manifest lies. */
    private Optional<String> find(String called) {
        String folder = manifest.substring(0, manifest.lastIndexOf('/') + 1);
        return archive.find(folder + called).or(() -> archive.find(called)).filter(name -> !name.equals(manifest));
    }

    /** The file that a line is about, and that was found to be there. */
    public InputStream open(Attached attached) throws IOException {
        return archive.open(find(attached.file()).orElseThrow());
    }

    /** What was read so far. */
    public TableReader reader() {
        return reader;
    }

    public Optional<Encoding> encoding() {
        return table.encoding();
    }

    @Override
    public void close() throws IOException {
        archive.close();
        Files.deleteIfExists(scratch);
    }
}

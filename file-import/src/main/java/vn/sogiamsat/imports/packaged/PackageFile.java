package vn.sogiamsat.imports.packaged;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import vn.sogiamsat.core.packaged.MalformedPackageException;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.core.packaged.PackageManifest.Entry;
import vn.sogiamsat.imports.archive.Archive;
import vn.sogiamsat.imports.archive.Contents;
import vn.sogiamsat.imports.file.UnreadableFileException;

/**
 * A package as it lies on a disk. First its manifest and signature are read, for somebody to say whether they are to be
 * believed; then {@link #verify} holds every byte against the manifest; only then are there events.
 */
public final class PackageFile implements AutoCloseable {
    private final Archive archive;
    private final String manifestText;
    private final String signature;
    private final PackageManifest manifest;
    private final Set<String> unnamed = new HashSet<>();
    private long events;
    private boolean isVerified;

    private PackageFile(Archive archive, String manifestText, String signature, PackageManifest manifest) {
        this.archive = archive;
        this.manifestText = manifestText;
        this.signature = signature;
        this.manifest = manifest;
    }

    /** @throws UnreadableFileException when it is no package, or a ZIP that is made to harm */
    public static PackageFile open(Path file) throws IOException, UnreadableFileException {
        Archive archive = Archive.open(file);
        try {
            String manifest = text(archive, PackageManifest.NAME);
            String signature = text(archive, PackageManifest.SIGNATURE);
            return new PackageFile(archive, manifest, signature, PackageManifest.parse(manifest));
        } catch (MalformedPackageException e) {
            archive.close();
            throw new UnreadableFileException(
                    "Gói không đọc được: %s.".formatted(e.vietnamese()),
                    "The package cannot be read: %s.".formatted(e.english()));
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static String text(Archive archive, String name) throws IOException, UnreadableFileException {
        if (!archive.names().contains(name)) {
            throw new UnreadableFileException(
                    "Tệp không phải gói của chi bộ: trong ZIP không có %s. Gói do lệnh ./ledger package make lập."
                            .formatted(name),
                    "The file is no package of an office: the ZIP has no %s. Packages are made by ./ledger package make."
                            .formatted(name));
        }
        try (InputStream content = archive.open(name)) {
            byte[] bytes = content.readNBytes(4 * PackageManifest.LONGEST);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (ZipException | EOFException | CharacterCodingException e) {
            throw Archive.broken(name);
        }
    }

    public PackageManifest manifest() {
        return manifest;
    }

    /** The exact text of {@code package.json}. */
    public String manifestText() {
        return manifestText;
    }

    /** The text of {@code package.sig}. */
    public String signature() {
        return signature;
    }

    /**
     * Reads all of it, and keeps nothing.
     *
     * @throws UnreadableFileException when a file is missing, too many, or other than the manifest says, or when there
     *     is a state secret in it
     */
    public void verify() throws IOException, UnreadableFileException {
        refuseStateSecret(manifest.stateSecret().map(Entry::sha256));
        Set<String> listed = new HashSet<>(Set.of(PackageManifest.NAME, PackageManifest.SIGNATURE));
        for (Entry file : manifest.files()) {
            listed.add(file.name());
            verify(file);
        }
        for (String name : archive.names()) {
            if (!listed.contains(name)) {
                throw other(
                        "có tệp “%s” mà package.json không kể".formatted(name),
                        "it holds “%s”, which package.json does not list".formatted(name));
            }
        }
        manifest.files().stream().filter(Entry::isDocument).map(Entry::sha256).forEach(unnamed::add);
        long[] secret = {0};
        lines(event -> {
            secret[0] = event.isStateSecret() ? event.number() : 0;
            unnamed.removeAll(event.documents());
            events++;
            return secret[0] == 0;
        });
        if (secret[0] > 0) {
            throw UnreadableFileException.stateSecret(
                    "Sự kiện ở dòng %d của gói".formatted(secret[0]),
                    "The event in line %d of the package".formatted(secret[0]));
        }
        isVerified = true;
    }

    private static void refuseStateSecret(Optional<String> document) throws UnreadableFileException {
        if (document.isPresent()) {
            String some = document.get().substring(0, 8);
            throw UnreadableFileException.stateSecret(
                    "Tài liệu %s… của gói".formatted(some), "The document %s… of the package".formatted(some));
        }
    }

    private void verify(Entry file) throws IOException, UnreadableFileException {
        if (!archive.names().contains(file.name())) {
            throw other("thiếu tệp “%s”".formatted(file.name()), "the file “%s” is missing".formatted(file.name()));
        }
        Contents found = Contents.of(archive, file.name());
        if (found.size() != file.size() || !found.sha256().equals(file.sha256())) {
            throw other(
                    "tệp “%s” khác với nội dung đã ký".formatted(file.name()),
                    "the file “%s” is other than what was signed".formatted(file.name()));
        }
    }

    private static UnreadableFileException other(String vi, String en) {
        return new UnreadableFileException(
                "Gói đã bị sửa sau khi ký, hoặc hỏng: %s. Không dòng nào được đọc; hãy xin gói gốc.".formatted(vi),
                "The package was changed after it was signed, or is damaged: %s. No line was read; ask for the original."
                        .formatted(en));
    }

    /** How many events it holds. */
    public long events() {
        return events;
    }

    /**
     * Hands out the events, in their order.
     *
     * @param sink says whether it wants more
     */
    public void read(Predicate<PackagedEvent> sink) throws IOException, UnreadableFileException {
        mustBeVerified();
        lines(sink);
    }

    private void lines(Predicate<PackagedEvent> sink) throws IOException, UnreadableFileException {
        try (InputStream content = archive.open(PackageManifest.EVENTS)) {
            EventLines.read(content, sink);
        }
    }

    /** Digests of the documents that no event names, in their order. */
    public List<String> unnamed() {
        mustBeVerified();
        return manifest.files().stream()
                .filter(file -> file.isDocument() && unnamed.contains(file.sha256()))
                .map(Entry::sha256)
                .toList();
    }

    /** The content of a document of the manifest. */
    public InputStream open(Entry document) throws IOException {
        mustBeVerified();
        return archive.open(document.name());
    }

    private void mustBeVerified() {
        if (!isVerified) {
            throw new IllegalStateException("nothing of a package is believed before it was verified");
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

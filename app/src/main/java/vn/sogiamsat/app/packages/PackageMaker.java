package vn.sogiamsat.app.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.imports.file.UnreadableFileException;
import vn.sogiamsat.imports.packaged.EventLines;
import vn.sogiamsat.imports.packaged.PackageWriter;
import vn.sogiamsat.imports.packaged.PackagedEvent;
import vn.sogiamsat.log.note.Notes;
import vn.sogiamsat.log.note.SignerKey;

/** Makes packages that a ledger can believe, or says why it would not. */
public final class PackageMaker {
    private final List<SignerKey> keys;
    private final Clock clock;

    /** @param keys of the file that signs; all of them sign, and their name is the source's */
    public PackageMaker(List<SignerKey> keys, Clock clock) {
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    /**
     * What goes into a package.
     *
     * @param documents a folder; null where there are none
     * @param classification of the documents; null where nobody said
     * @param maker for people
     */
    public record Content(
            long number,
            Path events,
            @Nullable Path documents,
            @Nullable String classification,
            String maker) {}

    /** @throws Refusal when no source can be called so */
    public static void checkSource(String source) {
        if (!source.matches("[a-z][a-z0-9-]{1,59}")) {
            throw new Refusal(
                    "Tên nguồn gửi gồm 2–60 chữ thường không dấu, chữ số, gạch nối, bắt đầu bằng chữ.",
                    "A source's name is 2–60 lower-case letters, digits and hyphens, and begins with a letter.");
        }
    }

    /**
     * Writes a package, and checks it as its reader will.
     *
     * @throws Refusal when something is wrong with what goes into it; then there is no package
     */
    public PackageManifest make(Content content, Path to) throws IOException {
        String source = keys.getFirst().verifier().name().name();
        checkSource(source);
        if (content.number() < 1 || content.number() > PackageManifest.LAST_NUMBER) {
            throw new Refusal("Số gói phải từ 1 trở lên.", "The number must be 1 or more.");
        }
        List<Path> documents = documents(content);
        checkEvents(content.events(), source);
        PackageManifest manifest;
        try {
            manifest = PackageWriter.write(
                    new PackageWriter.Draft(
                            source,
                            content.number(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            content.maker(),
                            content.events(),
                            documents,
                            content.classification() == null ? "" : content.classification()),
                    text -> Notes.sign(text, keys).apart(),
                    to);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(
                    "Đã có tệp %s; không ghi đè.".formatted(to),
                    "There is a file %s already; it is not written over.".formatted(to));
        }
        try {
            CheckedPackage.check(to, keys.getFirst().verifier().toString());
        } catch (Refusal | IOException e) {
            Files.deleteIfExists(to);
            throw e;
        }
        return manifest;
    }

    private static List<Path> documents(Content content) throws IOException {
        if (content.documents() == null) {
            return List.of();
        }
        String classification = content.classification();
        if (classification == null
                || Classification.of(classification)
                        .filter(word -> !word.isStateSecret())
                        .isEmpty()) {
            throw new Refusal(
                    "Có tài liệu thì phải có --classification thuong hoặc noi-bo. Không bao giờ đưa bí mật nhà nước vào gói.",
                    "With documents, --classification thuong or noi-bo is needed. Never put a state secret into a package.");
        }
        if (!Files.isDirectory(content.documents())) {
            throw missing(content.documents());
        }
        try (Stream<Path> files = Files.walk(content.documents())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Refusal missing(Path path) {
        return new Refusal("Không đọc được %s.".formatted(path), "%s cannot be read.".formatted(path));
    }

    private static void checkEvents(Path events, String source) throws IOException {
        if (!Files.isReadable(events) || Files.isDirectory(events)) {
            throw missing(events);
        }
        Set<String> ids = new HashSet<>();
        try (InputStream content = Files.newInputStream(events)) {
            EventLines.read(content, event -> {
                check(event, source);
                if (!ids.add(event.id())) {
                    throw wrong(
                            event,
                            "id “%s” đã có ở dòng trước".formatted(event.id()),
                            "the id “%s” stands in an earlier line".formatted(event.id()));
                }
                return true;
            });
        } catch (UnreadableFileException e) {
            throw new Refusal(e.vietnamese(), e.english());
        }
        if (ids.isEmpty()) {
            throw new Refusal("%s không có sự kiện nào.".formatted(events), "%s holds no event.".formatted(events));
        }
    }

    private static void check(PackagedEvent event, String source) {
        event.wrong().ifPresent(why -> {
            throw wrong(event, why.vi(), why.en());
        });
        if (event.isStateSecret()) {
            throw wrong(
                    event,
                    "bí mật nhà nước; không bao giờ đưa vào gói",
                    "a state secret; never put one into a package");
        }
        if (event.id().isEmpty() || event.type().isEmpty()) {
            throw wrong(event, "thiếu id hoặc type", "id or type is missing");
        }
        if (!event.source().equals(source)) {
            throw wrong(
                    event,
                    "source là “%s”, khóa là của “%s”".formatted(event.source(), source),
                    "source is “%s”, the key is of “%s”".formatted(event.source(), source));
        }
    }

    private static Refusal wrong(PackagedEvent event, String vi, String en) {
        return new Refusal(
                "Sự kiện ở dòng %d: %s.".formatted(event.number(), vi),
                "The event in line %d: %s.".formatted(event.number(), en));
    }
}

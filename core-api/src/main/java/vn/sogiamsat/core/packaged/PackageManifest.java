package vn.sogiamsat.core.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Classification;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.Texts;

/**
 * What {@code package.json} says of a package: whose it is, and what every other file of it must be. The signature is
 * over its exact bytes, so that all of the package hangs on them.
 *
 * @param format {@link #FORMAT}
 * @param source the registered name of who made it
 * @param number in the source's own series of packages, from 1
 * @param maker what made it, or who; for people
 * @param files all but this one and the signature; exactly one is {@link #EVENTS}, the others are documents
 */
public record PackageManifest(
        String format, String source, long number, Instant madeAt, String maker, List<Entry> files) {
    public static final String FORMAT = "so-giam-sat-package/1";
    public static final String NAME = "package.json";
    public static final String SIGNATURE = "package.sig";
    public static final String EVENTS = "events.jsonl";
    public static final String DOCUMENTS = "documents/";

    /** In characters: with its signature it must fit into a signed note. */
    public static final int LONGEST = 900_000;

    public static final int MOST_FILES = 4_000;
    public static final long LAST_NUMBER = 999_999_999;

    private static final int LONGEST_MAKER = 200;
    private static final JsonMapper JSON =
            Json.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * A file of the package.
     *
     * @param name {@link #EVENTS}, or {@link #DOCUMENTS} and the document's digest
     * @param sha256 of its content, 64 lower-case hexadecimal digits
     * @param size of its content, in bytes
     * @param classification of a document: {@code thuong} or {@code noi-bo}; null for the events
     * @param fileName what people called the document; null where nobody said, and for the events
     */
    public record Entry(
            String name,
            String sha256,
            long size,
            @Nullable String classification,
            @Nullable String fileName) {
        @JsonIgnore
        public boolean isDocument() {
            return name.startsWith(DOCUMENTS);
        }
    }

    public PackageManifest {
        files = List.copyOf(files);
    }

    /** The exact text that is signed; ends with a line break. */
    public String text() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /** @throws MalformedPackageException when it is no manifest of this format, or one that contradicts itself */
    public static PackageManifest parse(String text) throws MalformedPackageException {
        if (text.length() > LONGEST) {
            throw malformed("package.json dài quá %d ký tự".formatted(LONGEST), "package.json is too long");
        }
        PackageManifest manifest;
        try {
            manifest = JSON.readValue(text.getBytes(UTF_8), PackageManifest.class);
        } catch (JacksonException e) {
            throw malformed(
                    "package.json không đúng dạng; xem docs/packages.md",
                    "package.json is not of the form that docs/packages.md describes");
        }
        if (manifest == null) {
            throw malformed("package.json trống", "package.json is empty");
        }
        manifest.check();
        return manifest;
    }

    @SuppressWarnings("NullAway") // What was read may lack anything.
    private void check() throws MalformedPackageException {
        if (!FORMAT.equals(format)) {
            throw malformed(
                    "gói có dạng “%s”, sổ này chỉ đọc được “%s”".formatted(shown(format), FORMAT),
                    "the package has the format “%s”, this ledger reads “%s”".formatted(shown(format), FORMAT));
        }
        if (source == null || !source.matches("[a-z][a-z0-9-]{1,59}")) {
            throw malformed("tên nguồn gửi không đúng dạng", "the name of the source is malformed");
        }
        if (number < 1 || number > LAST_NUMBER || madeAt == null) {
            throw malformed(
                    "thiếu số thứ tự (1 đến %d) hoặc thời điểm lập".formatted(LAST_NUMBER),
                    "the number (1 to %d) or the time of making is missing".formatted(LAST_NUMBER));
        }
        if (maker == null || !Texts.isFit(maker, LONGEST_MAKER)) {
            throw malformed("thiếu người lập (1–200 ký tự)", "the maker is missing (1–200 characters)");
        }
        checkFiles();
    }

    private void checkFiles() throws MalformedPackageException {
        if (files.size() > MOST_FILES) {
            throw malformed(
                    "gói có hơn %d tệp".formatted(MOST_FILES),
                    "the package has more than %d files".formatted(MOST_FILES));
        }
        Set<String> names = new HashSet<>();
        for (Entry file : files) {
            checkEntry(file);
            if (!names.add(file.name())) {
                throw malformed(
                        "kể hai lần tệp “%s”".formatted(file.name()), "lists “%s” twice".formatted(file.name()));
            }
        }
        if (!names.contains(EVENTS)) {
            throw malformed("không kể tệp " + EVENTS, "does not list " + EVENTS);
        }
    }

    @SuppressWarnings("NullAway") // What was read may lack anything.
    private static void checkEntry(Entry file) throws MalformedPackageException {
        boolean isWhole = file.name() != null
                && file.sha256() != null
                && file.sha256().matches("[0-9a-f]{64}")
                && file.size() >= 0;
        boolean isEvents = isWhole && file.name().equals(EVENTS);
        boolean isDocument = isWhole
                && file.name().equals(DOCUMENTS + file.sha256())
                && file.classification() != null
                && (Classification.of(file.classification()).isPresent()
                        || Classification.namesStateSecret(file.classification()));
        if (!isEvents && !isDocument) {
            throw malformed(
                    "một tệp được kể không đúng: cần tên, mã băm, dung lượng; tài liệu tên là documents/<mã băm> và có độ mật",
                    "a file is listed wrongly: it needs name, digest and size; a document is called documents/<digest> and has a classification");
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : Texts.beginning(text.replaceAll("\\p{Cntrl}", "?"), 60);
    }

    private static MalformedPackageException malformed(String vi, String en) {
        return new MalformedPackageException(vi, en);
    }

    /** The first of them that is a state secret by its classification; empty where none is. */
    public Optional<Entry> stateSecret() {
        return files.stream()
                .filter(file -> file.classification() != null && Classification.namesStateSecret(file.classification()))
                .findFirst();
    }
}

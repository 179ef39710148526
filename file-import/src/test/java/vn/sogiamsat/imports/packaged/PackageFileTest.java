package vn.sogiamsat.imports.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sogiamsat.core.packaged.PackageManifest;
import vn.sogiamsat.core.packaged.PackageManifest.Entry;
import vn.sogiamsat.imports.archive.Packed;
import vn.sogiamsat.imports.file.UnreadableFileException;

/** Nothing of a package is believed before every byte of it was held against what was signed. */
class PackageFileTest {
    private static final byte[] MINUTES = "Biên bản".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String event(String id, String more) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"vung-sau\",\"type\":\"vn.sogiamsat.meeting.opened.v1\",\"subject\":\"meeting/CB-1/2024-03-05/1\"%s}"
                .formatted(id, more);
    }

    private static Entry entry(String name, byte[] content, @Nullable String classification) {
        return new Entry(name, digest(content), content.length, classification, null);
    }

    /** A package of these events and one document, whose manifest is true. */
    private void pack(String events, String classification) {
        byte[] lines = events.getBytes(UTF_8);
        String document = PackageManifest.DOCUMENTS + digest(MINUTES);
        files.put(
                PackageManifest.NAME,
                new PackageManifest(
                                PackageManifest.FORMAT,
                                "vung-sau",
                                3,
                                Instant.parse("2024-03-06T01:00:00Z"),
                                "thử",
                                List.of(
                                        entry(PackageManifest.EVENTS, lines, null),
                                        entry(document, MINUTES, classification)))
                        .text()
                        .getBytes(UTF_8));
        files.put(PackageManifest.SIGNATURE, "\n— vung-sau AAAAAAA=\n".getBytes(UTF_8));
        files.put(PackageManifest.EVENTS, lines);
        files.put(document, MINUTES);
    }

    private List<PackagedEvent> read() throws IOException, UnreadableFileException {
        List<PackagedEvent> events = new ArrayList<>();
        try (PackageFile file = PackageFile.open(Packed.zip(folder.resolve("a.zip"), files))) {
            file.verify();
            file.read(events::add);
            for (String document : file.unnamed()) {
                events.add(PackagedEvent.unnamed(document, null));
            }
            assertThat(file.open(file.manifest().files().getLast()).readAllBytes())
                    .isEqualTo(MINUTES);
        }
        return events;
    }

    private void refused(String words) {
        assertThatThrownBy(this::read)
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(words);
    }

    @Test
    void events_are_handed_out_with_the_documents_they_name_and_a_wrong_line_harms_no_other() throws Exception {
        pack(
                event("1", ",\"data\":{\"document\":\"" + digest(MINUTES) + "\"}") + "\n\nkhông phải JSON\r\n"
                        + event("2", ""),
                "thuong");
        List<PackagedEvent> events = read();

        assertThat(events).extracting(PackagedEvent::number).containsExactly(1L, 3L, 4L);
        assertThat(events.getFirst().documents()).containsExactly(digest(MINUTES));
        assertThat(events.get(1).wrong().orElseThrow().vi()).contains("không phải JSON");
        assertThat(events.getLast().id()).isEqualTo("2");
    }

    @Test
    void a_document_that_no_event_names_is_told() throws Exception {
        pack(event("1", ""), "noi-bo");
        assertThat(read().getLast().wrong().orElseThrow().vi()).contains("không có sự kiện nào nhắc đến");
    }

    @Test
    void an_event_changed_after_the_signing_is_refused_with_the_whole_package() {
        pack(event("1", ""), "thuong");
        files.put(PackageManifest.EVENTS, event("9", "").getBytes(UTF_8));
        refused("“events.jsonl” khác với nội dung đã ký");
    }

    @Test
    void a_changed_document_is_refused_with_the_whole_package() {
        pack(event("1", ""), "thuong");
        files.put(PackageManifest.DOCUMENTS + digest(MINUTES), "Biên bãn".getBytes(UTF_8));
        refused("khác với nội dung đã ký");
    }

    @Test
    void a_missing_file_and_one_that_was_put_in_are_refused_with_the_whole_package() {
        pack(event("1", ""), "thuong");
        files.put("documents/khac.pdf", MINUTES);
        refused("không kể");
        files.remove("documents/khac.pdf");
        files.remove(PackageManifest.DOCUMENTS + digest(MINUTES));
        refused("thiếu tệp");
    }

    @Test
    void a_path_that_leads_outside_and_a_bomb_are_refused() {
        pack(event("1", ""), "thuong");
        files.put("../ra-ngoai", MINUTES);
        refused("không được phép");
        files.remove("../ra-ngoai");
        files.put("bom", new byte[8 << 20]);
        refused("bung ra lớn bất thường");
    }

    @Test
    void a_state_secret_by_its_document_or_by_an_event_is_refused_and_nothing_may_stay() {
        pack(event("1", ""), "Tối_Mật");
        refused("bí mật nhà nước");
        pack(event("1", "") + "\n" + event("2", ",\"dataclassification\":\"tuyet-mat\""), "thuong");
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.mustGo()).isTrue())
                .hasMessageContaining("dòng 2");
    }

    @Test
    void a_million_lines_are_refused_and_the_lines_before_are_read_one_at_a_time() {
        long[] read = {0};
        assertThatThrownBy(() -> EventLines.read(new Lines("{}\n".getBytes(UTF_8), 1_000_000), event -> ++read[0] > 0))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("hơn 200000 sự kiện");
        assertThat(read[0]).isEqualTo(EventLines.MOST);
    }

    @Test
    void a_line_without_end_is_no_event_and_is_not_held_in_memory() throws Exception {
        List<PackagedEvent> events = new ArrayList<>();
        EventLines.read(new Lines("x".repeat(1000).getBytes(UTF_8), 20_000), events::add);
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.wrong().orElseThrow().vi()).contains("dài quá"));
    }

    @Test
    void what_is_no_package_is_told_so() throws IOException {
        files.put("a.txt", MINUTES);
        refused("không phải gói của chi bộ");
        files.put(PackageManifest.NAME, "{\"format\":\"khac/9\"}\n".getBytes(UTF_8));
        files.put(PackageManifest.SIGNATURE, MINUTES);
        refused("Gói không đọc được");
        Path text = Files.writeString(folder.resolve("b.zip"), "chữ");
        assertThatThrownBy(() -> PackageFile.open(text)).hasMessageContaining("không phải ZIP");
    }

    /** The same bytes again and again. */
    private static final class Lines extends InputStream {
        private final byte[] line;
        private final long length;
        private long at;

        Lines(byte[] line, long times) {
            this.line = line;
            this.length = line.length * times;
        }

        @Override
        public int read() {
            return at == length ? -1 : line[(int) (at++ % line.length)];
        }
    }
}

package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.packages.PackageMaker;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.imports.table.Table;
import vn.sogiamsat.imports.template.Template;
import vn.sogiamsat.log.note.KeyType;
import vn.sogiamsat.log.note.SignerKey;

/** Offices bring their files: weighed first, then recorded, and once only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportStoryTest {
    private static final String MEMBERS = "Mã đảng viên;Họ và tên;Mã chi bộ;Loại đảng viên;Từ ngày\n";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final PilotLedger pilot = PilotLedger.start();

    @AfterAll
    void close() {
        pilot.close();
    }

    @Test
    void a_filled_in_template_is_looked_at_before_it_is_recorded_and_changes_nothing_a_second_time() {
        FilePayload file = new FilePayload(
                "to-chuc.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template("units"));
        try (BrowserContext visitor = pilot.signedIn("nhap", "administrator", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            choose(page, "units", file);
            long before = events();
            assertThat(page.locator("main")).containsText("chờ bạn quyết định");
            assertThat(page.locator("main")).containsText("“01/06/2010” là ngày 1 tháng 6 năm 2010");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("mới");
            assertThat(page.locator("tbody tr")).containsText("Thành lập tổ chức đảng YB-VNPT-VY");
            watch.itFits();
            watch.everybodyCanUseIt();
            look(page, "import-weighed");

            page.click("button:has-text('Ghi vào sổ')");
            assertThat(page.locator("main")).containsText("đã ghi xong");
            assertThat(page.locator("tbody tr")).containsText("đã ghi");
            long recorded = events();
            assertThat(recorded).isGreaterThan(before);

            choose(page, "units", file);
            assertThat(page.locator("tbody tr")).containsText("đã có trong sổ");
            assertThat(page.locator("main")).containsText("Không có dòng nào để ghi");
            assertThat(page.locator("button:has-text('Ghi vào sổ')")).hasCount(0);
            assertThat(events()).isEqualTo(recorded);
            page.click("tbody a:has-text('Thành lập tổ chức đảng')");
            assertThat(page.locator("main")).containsText("ledger.forms");
            watch.nothingWentWrong();
        }
    }

    private void choose(Page page, String table, FilePayload file) {
        page.navigate("/imports");
        page.selectOption("select[name=table]", table);
        page.setInputFiles("input[type=file]", file);
        page.click("button:has-text('Xem trước')");
        page.waitForURL("**/imports/*-*");
        assertThat(page.locator("main"))
                .not()
                .containsText("đang xem trước", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    @Test
    void every_wrong_cell_is_named_on_a_phone_too_and_the_right_lines_are_recorded_without_the_wrong_ones() {
        String csv = MEMBERS
                + "DV-901;Hoàng Văn Một;YB-VNPT-VY;chính thức;02/09/2015\n"
                + "DV-902;;YB-VNPT-VY;đoàn viên;10/25/2015\n"
                + "DV-901;Hoàng Văn Hai;YB-VNPT-VY;chính thức;02/09/2015\n";
        try (BrowserContext visitor = pilot.signedIn("dien-thoai", "administrator", Screen.PHONE);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            choose(page, "members", new FilePayload("đảng viên.csv", "text/csv", csv.getBytes(UTF_8)));
            Locator wrong = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("B3"));
            assertThat(wrong).containsText("B3 Họ và tên: Còn trống");
            assertThat(wrong).containsText("D3 Loại đảng viên: “đoàn viên” không có trong danh sách");
            assertThat(wrong).containsText("E3 Từ ngày: “10/25/2015”: không có tháng 25");
            assertThat(page.locator("main")).containsText("Nói khác dòng 2 về cùng một việc");
            watch.itFits();
            watch.everybodyCanUseIt();
            look(page, "import-wrong-phone");
            long before = events();

            page.click("button:has-text('Ghi vào sổ')");
            assertThat(page.locator("main")).containsText("đã ghi xong");
            assertThat(events()).isEqualTo(before + 1);
            watch.nothingWentWrong();
        }
    }

    @Test
    void an_old_encoding_is_shown_before_it_is_believed_and_a_wrong_one_is_refused() {
        Visitor office = pilot.ledger().logIn("bang-ma", List.of("administrator"), List.of("*"));
        byte[] old = (MEMBERS + "DV-910;Lo Văn Tám;YB-VNPT-VY;CT;02/09/2015\n")
                .replace("ã", "a\u0303")
                .replace("ả", "a\u0309")
                .replace("ọ", "o\u0323")
                .replace("ộ", "ô\u0323")
                .replace("ạ", "a\u0323")
                .replace("ừ", "ư\u0300")
                .replace("à", "a\u0300")
                .replace("á", "a\u0301")
                .getBytes(Charset.forName("windows-1258"));

        String page = weighed(office, "members", "", "cu.csv", old);
        assertThat(page).contains("Windows-1258", "mới").doesNotContain("badge-bad");
        assertThat(weighed(office, "members", "UTF_8", "cu.csv", old))
                .contains("không nhập được", "Tệp không phải văn bản mã UTF-8");
    }

    @Test
    void a_program_that_is_called_a_spreadsheet_is_refused_by_what_it_is() {
        Visitor office = pilot.ledger().logIn("chuong-trinh", List.of("administrator"), List.of("*"));
        assertThat(weighed(office, "members", "", "ds.xlsx", new byte[] {'M', 'Z', 0, 3, 0}))
                .contains("Đây là một chương trình");
    }

    @Test
    void a_clerk_of_another_cell_records_nothing_and_nobody_sees_the_file_of_another() {
        Visitor clerk = pilot.ledger().logIn("van-thu-khac", List.of("clerk"), List.of("YB-KHAC"));
        byte[] csv = (MEMBERS + "DV-920;Vàng A Pó;YB-VNPT-VY;CT;02/09/2015\n").getBytes(UTF_8);
        Answer answer = upload(clerk, "members", "", "a.csv", csv);
        String mine = location(answer);
        assertThat(settled(clerk, mine)).contains("không được phép", "Không có dòng nào để ghi");
        long before = events();
        clerk.submit("/imports", mine + "/run", Map.of());
        assertThat(settled(clerk, mine)).contains("đã ghi xong", "không được phép");
        assertThat(events()).as("the refusal is on record").isEqualTo(before + 1);

        Visitor another = pilot.ledger().logIn("van-thu-nua", List.of("clerk"), List.of("*"));
        another.get(mine).expect(404);
        another.submit("/imports", mine + "/delete", Map.of()).expect(404);
        Visitor leader = pilot.ledger().logIn("lanh-dao", List.of("leader"), List.of("*"));
        leader.get("/imports").expect(403);
        leader.get("/imports/templates/units.xlsx").expect(403);
        clerk.submit("/imports", mine + "/delete", Map.of()).expect(302);
        clerk.get(mine).expect(404);
    }

    @Test
    void an_import_that_is_stopped_goes_on_where_it_stopped_and_records_every_line_once() {
        int lines = 4_000;
        Visitor office = pilot.ledger().logIn("nhieu", List.of("administrator"), List.of("*"));
        byte[] csv = IntStream.rangeClosed(1, lines)
                .mapToObj(number -> "YB-NHIEU;05/10/2023;%d;DV-%05d;x\n".formatted(1 + number % 90, number))
                .collect(
                        Collectors.joining("", "Mã chi bộ;Ngày sinh hoạt;Buổi thứ;Mã đảng viên;Có mặt, vắng mặt\n", ""))
                .getBytes(UTF_8);
        String mine = location(upload(office, "attendance", "", "diem-danh.csv", csv));
        assertThat(settled(office, mine)).contains("mới (4.000)");
        long before = events();

        office.submit(mine, mine + "/run", Map.of()).expect(302);
        office.submit("/imports", mine + "/stop", Map.of()).expect(302);
        assertThat(settled(office, mine)).contains("đã dừng", "Tiếp tục");
        long stopped = events() - before;
        assertThat(stopped).isPositive().isLessThan(lines);
        office.submit(mine, mine + "/run", Map.of()).expect(302);

        assertThat(settled(office, mine)).contains("đã ghi xong", "đã ghi (4.000)");
        assertThat(events() - before).isEqualTo(lines);
        try (Stream<Path> left = Files.walk(pilot.ledger().data().resolve("imports"))) {
            assertThat(left.filter(path -> path.toString().contains(mine.substring(mine.lastIndexOf('/') + 1))))
                    .noneMatch(path -> path.endsWith("file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void documents_come_in_a_zip_with_their_digests_and_only_those_that_are_what_they_are_said_to_be_are_kept()
            throws IOException {
        byte[] minutes = "Biên bản sinh hoạt chi bộ".getBytes(UTF_8);
        String manifest =
                "Tên tệp;Mã băm SHA-256;Loại tài liệu;Mã chi bộ;Ngày sinh hoạt;Tên tài liệu;Ngày đăng tải;Độ mật\n";
        String right = "bien-ban.txt;%s;Biên bản;YB-VNPT-VY;05/10/2023;Biên bản tháng 10;06/10/2023;"
                .formatted(sha256(minutes));
        String wrong = "bao-cao.txt;%s;Báo cáo;YB-VNPT-VY;05/10/2023;Báo cáo;06/10/2023;".formatted("ab".repeat(32));
        byte[] zip = zip(Map.of(
                "manifest.csv",
                (manifest + right + "\n" + wrong + "\n").getBytes(UTF_8),
                "bien-ban.txt",
                minutes,
                "bao-cao.txt",
                "đã sửa".getBytes(UTF_8),
                "thừa.txt",
                minutes));
        try (BrowserContext visitor = pilot.signedIn("tai-lieu", "administrator", Screen.PHONE);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            choose(page, "documents", new FilePayload("tài liệu.zip", "application/zip", zip));
            assertThat(page.locator("main"))
                    .containsText(
                            "B3 Mã băm SHA-256: Tệp trong ZIP có mã băm khác: " + sha256("đã sửa".getBytes(UTF_8)));
            assertThat(page.locator("main")).containsText("“thừa.txt” không có dòng nào trong danh mục kể đến");
            DocumentVault vault = pilot.ledger().part(DocumentVault.class);
            assertThat(vault.describe(sha256(minutes)))
                    .as("nothing is kept yet")
                    .isEmpty();
            watch.itFits();
            watch.everybodyCanUseIt();
            look(page, "import-documents-phone");
            page.click("button:has-text('Ghi vào sổ')");
            assertThat(page.locator("main")).containsText("đã ghi (1)");
            assertThat(vault.describe(sha256(minutes))).isPresent();

            long recorded = events();
            choose(page, "documents", new FilePayload("tài liệu.zip", "application/zip", zip));
            assertThat(page.locator("main")).containsText("đã có trong sổ (1)");
            assertThat(events()).isEqualTo(recorded);
            watch.nothingWentWrong();
        }
        Visitor office = pilot.ledger().logIn("tai-lieu-mat", List.of("administrator"), List.of("*"));
        byte[] secret = zip(
                Map.of("manifest.csv", (manifest + right + "Tuyệt mật\n").getBytes(UTF_8), "bien-ban.txt", minutes));
        String mine = location(upload(office, "documents", "", "mat.zip", secret));
        assertThat(settled(office, mine)).contains("không nhập được", "bí mật nhà nước");
        assertThat(left(mine)).as("only that it was there is kept").containsExactly("state.json");
    }

    @Test
    void a_package_of_a_disconnected_office_is_believed_by_its_signature_alone_and_recorded_as_what_its_source_sent(
            @TempDir Path folder) throws Exception {
        byte[] report = "Báo cáo của chi bộ vùng sâu".getBytes(UTF_8);
        Sender source = pilot.ledger().client().register("chi-bo-vung-sau");
        SignerKey key = SignerKey.generate(source.source(), KeyType.NOTE, new SecureRandom());
        byte[] packed = packed(folder, source, key, report);
        try (BrowserContext visitor = pilot.signedIn("goi", "administrator", Screen.PHONE);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            choose(page, "package", new FilePayload("gói số 2.zip", "application/zip", packed));
            assertThat(page.locator("main")).containsText("chưa có khóa ký gói nào đang dùng");
            page.navigate("/sources/chi-bo-vung-sau");
            page.click("main a:has-text('Khóa ký gói')");
            page.fill("textarea[name=key]", key.verifier().toString());
            page.fill("section[aria-labelledby=add] textarea[name=reason]", "Chi bộ không nối mạng");
            page.click("button:has-text('Đăng ký khóa ký gói')");
            assertThat(page.locator("main")).containsText(key.verifier().fingerprint());
            watch.itFits();
            watch.everybodyCanUseIt();
            look(page, "package-keys-phone");

            choose(page, "package", new FilePayload("gói số 2.zip", "application/zip", packed));
            assertThat(page.locator("main")).containsText("chi-bo-vung-sau (chi-bo-vung-sau)");
            assertThat(page.locator("main")).containsText("Chưa ai nhập các gói trước đó của nguồn này: số 1");
            assertThat(page.locator("main")).containsText("mới (2)");
            DocumentVault vault = pilot.ledger().part(DocumentVault.class);
            assertThat(vault.describe(sha256(report))).as("nothing is kept yet").isEmpty();
            watch.itFits();
            watch.everybodyCanUseIt();
            look(page, "import-package-phone");
            page.click("button:has-text('Ghi vào sổ')");
            assertThat(page.locator("main")).containsText("đã ghi (2)");
            assertThat(vault.describe(sha256(report)).orElseThrow().firstSource())
                    .isEqualTo("chi-bo-vung-sau");

            long recorded = events();
            choose(page, "package", new FilePayload("gói số 2.zip", "application/zip", packed));
            assertThat(page.locator("main")).containsText("đã có trong sổ (2)");
            assertThat(page.locator("main")).containsText("Gói này đã được nhập trước đây");
            source.send(event(source, "1", sha256(report))).expect(200);
            assertThat(events()).isEqualTo(recorded);
            watch.nothingWentWrong();
        }
        Visitor clerk = pilot.ledger().logIn("goi-khac", List.of("clerk"), List.of("YB-KHAC"));
        assertThat(settled(clerk, location(upload(clerk, "package", "", "goi.zip", packed))))
                .contains("không được phép (2)", "Không có dòng nào để ghi");
        packed[packed.length / 2] ^= 1;
        assertThat(settled(clerk, location(upload(clerk, "package", "", "goi.zip", packed))))
                .contains("không nhập được");
    }

    private static Map<String, Object> event(Sender source, String id, String document) {
        return source.event(
                id,
                "meeting.document-uploaded",
                PilotLedger.MEETING_SUBJECT,
                Instant.parse("2023-10-06T01:00:00Z"),
                Map.of(
                        "document", document,
                        "title", "Báo cáo",
                        "kind", "report",
                        "mediaType", "text/plain",
                        "fileName", "bao-cao.txt",
                        "size", 28));
    }

    private static byte[] packed(Path folder, Sender source, SignerKey key, byte[] report) throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.write(documents.resolve("báo cáo.txt"), report);
        JsonMapper json = new JsonMapper();
        Path lines = Files.writeString(
                folder.resolve("events.jsonl"),
                json.writeValueAsString(event(source, "1", sha256(report))) + "\n"
                        + json.writeValueAsString(source.event(
                                "2",
                                "meeting.opened",
                                "meeting/YB-KHAC-1/2023-10-06/1",
                                Instant.parse("2023-10-06T01:00:00Z"),
                                Map.of()))
                        + "\n");
        Path zip = folder.resolve("goi.zip");
        new PackageMaker(List.of(key), Clock.systemUTC())
                .make(new PackageMaker.Content(2, lines, documents, "thuong", "Chi ủy"), zip);
        return Files.readAllBytes(zip);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server still keeps of an import. */
    private List<String> left(String path) throws IOException {
        Path folder = pilot.ledger().data().resolve("imports").resolve(path.substring(path.lastIndexOf('/') + 1));
        try (Stream<Path> left = Files.list(folder)) {
            return left.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_form_without_a_file_is_told_so_and_one_without_a_table_too() {
        Visitor office = pilot.ledger().logIn("khong-tep", List.of("administrator"), List.of("*"));
        assertThat(upload(office, "members", "", "", new byte[0]).expect(409).body())
                .contains("Chưa chọn tệp nào");
        upload(office, "khong-co", "", "a.csv", new byte[] {'a'}).expect(400);
        assertThat(upload(office, "members", "", "rong.csv", new byte[0]).status())
                .isEqualTo(302);
    }

    private static byte[] template(String table) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Template.xlsx(Table.of(table).orElseThrow(), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long events() {
        return pilot.ledger().part(LedgerState.class).snapshot().events();
    }

    private String weighed(Visitor office, String table, String encoding, String name, byte[] content) {
        return settled(office, location(upload(office, table, encoding, name, content)));
    }

    private static String location(Answer answer) {
        String location = answer.expect(302).headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/imports"));
    }

    /** The page once nothing is at work any more. */
    private static String settled(Visitor office, String path) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> office.get(path).expect(200),
                        page -> page.headers().firstValue("Refresh").isEmpty())
                .body();
    }

    private static Answer upload(Visitor office, String table, String encoding, String name, byte[] content) {
        Matcher token = TOKEN.matcher(office.get("/imports").expect(200).body());
        assertThat(token.find()).isTrue();
        String boundary = "tep";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("table", table, "encoding", encoding)
                .forEach((field, value) ->
                        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(boundary, field, value))
                                .getBytes(UTF_8)));
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(boundary, name))
                        .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return office.post(
                "/imports?_csrf=" + URLEncoder.encode(token.group(1), UTF_8),
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray());
    }

    private static void look(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
    }
}

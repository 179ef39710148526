package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.UnitId;

/** An inspection from its opening to its file, as its members and the people of the inspected cell go through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionStoryTest {
    private static final String MEETING = "/meetings/" + PilotLedger.MEETING;
    private static final String OUTSIDE = "/units/" + UnitId.ofCode("YB-VNPT").value();
    private static final UUID EVENT = PilotLedger.event("handbook", "stdv-sh-202310-030");

    private final PilotLedger pilot = PilotLedger.start();

    @BeforeAll
    void users() {
        pilot.ledger().addUser("lan", List.of("inspector"), List.of("*"));
        pilot.ledger().addUser("minh", List.of("inspector"), List.of("YB-VNPT-VY"));
        pilot.ledger().addUser("van-thu", List.of("clerk"), List.of("YB-VNPT-VY"));
        pilot.ledger().addUser("quan-tri", List.of("administrator"), List.of("*"));
    }

    @AfterAll
    void close() {
        pilot.close();
    }

    @Test
    void an_inspection_goes_from_its_opening_to_its_file_and_the_cell_learns_who_looked() {
        String inspection = "/inspections/" + InspectionId.ofCode("KT-2023-01");
        try (BrowserContext lan = pilot.signIn("lan", Screen.DESKTOP);
                BrowserContext clerk = pilot.signIn("van-thu", Screen.PHONE);
                Page page = lan.newPage();
                Page cell = clerk.newPage()) {
            open(page, "KT-2023-01");
            page.navigate(inspection);
            page.click("main button:has-text('Làm việc trong cuộc kiểm tra')");
            examine(page);

            page.navigate("/events/" + EVENT);
            page.click("aside a:has-text('Ghi phát hiện')");
            assertThat(page.locator("textarea[name=events]")).hasValue(EVENT.toString());
            page.selectOption("select[name=unit]", "YB-VNPT-VY");
            page.fill("textarea[name=text]", "Nghị quyết chưa nêu thời hạn");
            record(page);

            page.navigate(inspection);
            page.click("main a:has-text('Yêu cầu giải trình PH-01')");
            page.fill("textarea[name=text]", "Vì sao không có thời hạn?");
            page.fill("input[name=due]", "2099-01-31");
            record(page);

            cell.navigate("/inspections");
            cell.click("main a:has-text('KT-2023-01')");
            assertThat(cell.locator("main")).not().containsText("Nghị quyết chưa nêu thời hạn");
            cell.click("a:has-text('Giải trình GT-01')");
            cell.fill("textarea[name=text]", "Thư ký ghi sót");
            record(cell);

            page.navigate(inspection);
            assertThat(page.locator("main")).containsText("Thư ký ghi sót");
            page.click("main a:has-text('Ban hành kết luận')");
            decide(page);
            page.fill("textarea[name=text]", "Chi bộ cơ bản thực hiện đúng");
            page.locator("select[name=remedyUnit]").first().selectOption("YB-VNPT-VY");
            page.locator("textarea[name=remedyText]").first().fill("Bổ sung thời hạn");
            page.locator("input[name=remedyDue]").first().fill("2099-03-31");
            record(page);

            cell.navigate(inspection + "/units");
            assertThat(cell.locator("main")).containsText("Nghị quyết chưa nêu thời hạn");
            cell.click("a:has-text('Báo cáo KP-01')");
            cell.fill("textarea[name=text]", "Đã bổ sung");
            record(cell);
            cell.navigate(inspection + "/units");
            cell.click("main a:has-text('Nghĩa vụ KP-01')");
            assertThat(cell.locator("h1")).hasText("Khắc phục theo kết luận kiểm tra");
            assertThat(cell.locator("main .marks")).containsText("Đúng hạn");
            PagesTest.check(
                    clerk,
                    "obligation-remedy",
                    Screen.PHONE,
                    "vi",
                    URI.create(cell.url()).getPath());

            look(inspection);
            page.navigate(inspection);
            page.click("main a:has-text('Nghĩa vụ KP-01')");
            assertThat(page.locator("main")).containsText("KP-01 · KT-2023-01");
            page.navigate(inspection);
            page.click("main a:has-text('Đánh giá KP-01')");
            page.check("input[value=yes]");
            record(page);
            page.navigate(inspection);
            assertThat(page.locator("main")).containsText("Được chấp nhận");
            page.click("main a:has-text('Kết thúc cuộc kiểm tra')");
            record(page);

            cell.navigate(inspection + "/units");
            assertThat(cell.locator("#opened ~ .scroll")).containsText("Buổi sinh hoạt");
            assertThat(cell.locator("#opened ~ .scroll")).containsText("lan");
            assertThat(cell.locator("main")).not().containsText("từ chối");
            PagesTest.check(clerk, "inspection-units", Screen.PHONE, "vi", inspection + "/units");

            page.navigate(MEETING);
            assertThat(page.locator("main")).containsText("Cuộc kiểm tra đã kết thúc");
            page.click("aside button:has-text('Thôi làm việc')");
            page.navigate(inspection + "/evidence");
            page.fill("textarea[name=reason]", "Lưu hồ sơ");
            Download bundle = page.waitForDownload(() -> page.click("main button[type=submit]"));
            assertThat(bundle.failure()).isNull();
        }
    }

    @Test
    void what_an_inspection_shows_is_for_its_members_and_what_it_records_is_theirs_alone() {
        String inspection = "/inspections/" + InspectionId.ofCode("KT-2023-02");
        try (BrowserContext lan = pilot.signIn("lan", Screen.DESKTOP);
                BrowserContext minh = pilot.signIn("minh", Screen.DESKTOP);
                BrowserContext clerk = pilot.signIn("van-thu", Screen.DESKTOP);
                BrowserContext administrator = pilot.signIn("quan-tri", Screen.DESKTOP);
                Page page = lan.newPage()) {
            open(page, "KT-2023-02");
            for (String form : List.of("finding", "question", "conclusion", "close")) {
                PagesTest.check(lan, "inspection-" + form, Screen.DESKTOP, "vi", inspection + "/" + form);
                assertThat(status(administrator, inspection + "/" + form))
                        .as(form)
                        .isEqualTo(403);
                assertThat(status(clerk, inspection + "/" + form)).as(form).isEqualTo(404);
            }
            assertThat(status(minh, inspection)).isEqualTo(200);
            assertThat(status(administrator, inspection)).isEqualTo(200);
            assertThat(status(clerk, inspection)).isEqualTo(404);
            assertThat(status(clerk, inspection + "/units"))
                    .as("nothing was asked yet")
                    .isEqualTo(404);
            assertThat(status(clerk, "/inspections/new")).isEqualTo(403);
            PagesTest.check(
                    administrator, "inspections", Screen.DESKTOP, "vi", "/inspections?unit=" + PilotLedger.CELL);
            PagesTest.check(lan, "inspection-new", Screen.DESKTOP, "en", "/inspections/new");
        }
    }

    @Test
    void a_finding_survives_the_merger_of_its_unit_under_the_name_it_had_and_who_took_it_over_reads_it() {
        Sender organisation = pilot.ledger().client().register("sap-nhap");
        organisation
                .sendBatch(List.of(
                        unit(organisation, "GOP-1", "established", "Chi bộ Thôn Cũ"),
                        unit(organisation, "GOP-2", "established", "Chi bộ Thôn Mới")))
                .expect(200);
        pilot.ledger().addUser("thon-moi", List.of("leader"), List.of("GOP-2"));
        pilot.ledger().awaitProjections();
        String inspection = "/inspections/" + InspectionId.ofCode("KT-2026-09");
        try (BrowserContext lan = pilot.signIn("lan", Screen.DESKTOP);
                BrowserContext heir = pilot.signIn("thon-moi", Screen.PHONE);
                Page page = lan.newPage();
                Page reader = heir.newPage()) {
            open(page, "KT-2026-09", "GOP-1");
            page.navigate(inspection + "/finding");
            page.selectOption("select[name=unit]", "GOP-1");
            page.fill("textarea[name=text]", "Sổ biên bản chưa đủ");
            record(page);
            page.navigate(inspection + "/conclusion");
            decide(page);
            page.fill("textarea[name=text]", "Còn thiếu sót");
            record(page);

            organisation
                    .sendBatch(List.of(organisation.event(
                            UUID.randomUUID().toString(),
                            "unit.merged",
                            "unit/GOP-1",
                            Instant.parse("2026-07-01T01:00:00Z"),
                            Map.of("successor", "GOP-2", "validFrom", "2026-07-01"))))
                    .expect(200);
            pilot.ledger().awaitProjections();
            page.navigate(inspection);
            assertThat(page.locator("main")).containsText("Chi bộ Thôn Cũ");
            assertThat(page.locator("main")).containsText("Sổ biên bản chưa đủ");
            assertThat(page.locator("main")).containsText("Chi bộ Thôn Mới");
            reader.navigate("/inspections?unit=" + UnitId.ofCode("GOP-2"));
            reader.click("main a:has-text('KT-2026-09')");
            assertThat(reader.locator("main")).containsText("Sổ biên bản chưa đủ");
        }
    }

    private static Map<String, Object> unit(Sender sender, String code, String what, String name) {
        return sender.event(
                UUID.randomUUID().toString(),
                "unit." + what,
                "unit/" + code,
                Instant.parse("2020-01-01T01:00:00Z"),
                Map.of("name", name, "level", "cell", "validFrom", "2020-01-01"));
    }

    @Test
    void a_person_in_the_scope_of_a_hold_keeps_their_key_and_the_page_says_which_hold() {
        String inspection = "/inspections/" + InspectionId.ofCode("KT-2023-03");
        try (BrowserContext lan = pilot.signIn("lan", Screen.DESKTOP);
                BrowserContext administrator = pilot.signIn("quan-tri", Screen.DESKTOP);
                BrowserContext clerk = pilot.signIn("van-thu", Screen.DESKTOP);
                Page page = lan.newPage();
                Page destroying = administrator.newPage()) {
            open(page, "KT-2023-03");
            page.navigate(inspection);
            page.click("main a:has-text('Đặt lệnh giữ')");
            page.fill("input[name=code]", "GN-2023-03");
            page.fill("textarea[name=text]", "Đang xác minh");
            decide(page);
            record(page);
            page.navigate("/holds");
            assertThat(page.locator("main")).containsText("GN-2023-03");
            destroying.navigate("/persons/" + PilotLedger.SECRETARY + "/destroy-key");
            decide(destroying);
            destroying.fill("textarea[name=reason]", "Theo yêu cầu");
            destroying.click("main button[type=submit]");
            destroying.check("input[name=understood]");
            destroying.click("main button[type=submit]:has-text('Hủy khóa vĩnh viễn')");
            assertThat(destroying.locator("[role=alert]")).containsText("GN-2023-03");
            PagesTest.check(lan, "holds", Screen.DESKTOP, "vi", "/holds");
            PagesTest.check(administrator, "hold-release", Screen.DESKTOP, "en", "/holds/GN-2023-03/release");
            assertThat(status(clerk, "/holds")).isEqualTo(403);
            assertThat(status(clerk, "/holds/GN-2023-03/release")).isEqualTo(403);
            assertThat(status(lan, "/holds/new")).isEqualTo(403);
        }
    }

    private void look(String inspection) {
        for (Screen screen : Screen.values()) {
            try (BrowserContext lan = pilot.signIn("lan", screen)) {
                PagesTest.check(lan, "inspection", screen, "vi", inspection);
                PagesTest.check(lan, "inspection", screen, "en", inspection);
                PagesTest.check(lan, "inspection-close", screen, "vi", inspection + "/close");
                PagesTest.check(lan, "inspections", screen, "vi", "/inspections");
                PagesTest.check(lan, "inspection-evidence", screen, "vi", inspection + "/evidence");
            }
        }
    }

    /** What is within the scope is shown; what is outside is refused; both are told afterwards. */
    private void examine(Page page) {
        assertThat(requireNonNull(page.navigate(MEETING)).status()).isEqualTo(200);
        assertThat(page.locator("aside.working")).containsText("KT-2023-01");
        assertThat(requireNonNull(page.navigate(OUTSIDE)).status()).isEqualTo(403);
        assertThat(page.locator("main")).containsText("Ngoài phạm vi cuộc kiểm tra");
        pilot.ledger().awaitProjections();
        page.navigate("/inspections/" + InspectionId.ofCode("KT-2023-01"));
        assertThat(page.locator("#opened ~ .scroll").first()).containsText("Buổi sinh hoạt");
        assertThat(page.locator("#opened ~ h3 ~ .scroll")).containsText("Tổ chức đảng");
    }

    private void open(Page page, String code) {
        open(page, code, "YB-VNPT-VY");
    }

    private void open(Page page, String code, String unit) {
        page.navigate("/inspections");
        page.click("main a:has-text('Mở cuộc kiểm tra')");
        page.fill("input[name=code]", code);
        decide(page);
        page.fill("input[name=openedBy]", "YB-VNPT");
        page.fill("textarea[name=units]", unit);
        page.fill("input[name=from]", "2023-01-01");
        page.fill("input[name=to]", "2023-12-31");
        page.fill("textarea[name=team]", "minh");
        record(page);
        assertThat(page.locator("main")).containsText("Đã ghi vào sổ");
    }

    private static void decide(Page page) {
        page.fill("input[name=number]", "07-QĐ/UBKT");
        page.fill("input[name=issuer]", "Ủy ban Kiểm tra");
        page.fill("input[name=date]", "2024-02-26");
    }

    private void record(Page page) {
        page.click("main button[type=submit]");
        assertThat(page.locator("[role=status]")).containsText("Đã ghi vào sổ");
        pilot.ledger().awaitProjections();
    }

    private static int status(BrowserContext visitor, String path) {
        try (Page page = visitor.newPage()) {
            return requireNonNull(page.navigate(path)).status();
        }
    }
}

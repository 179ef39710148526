package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sogiamsat.core.UnitId;

/** What an inspector finds of the pilot, from the first login to the bytes of an event. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PilotStoryTest {
    private static final String CHOSEN = "một mật khẩu đủ dài";

    private final PilotLedger pilot = begin();

    PilotLedger begin() {
        return PilotLedger.start();
    }

    final PilotLedger pilot() {
        return pilot;
    }

    @AfterAll
    void close() {
        pilot.close();
    }

    @Test
    void a_stranger_with_the_one_time_password_reads_the_pilot_event_by_event() throws IOException {
        String oneTime = Files.readString(pilot.ledger().data().resolve("secrets/first-login.txt"))
                .strip();
        try (BrowserContext visitor = pilot.stranger(Screen.DESKTOP);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);

            page.navigate("/meetings");
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
            page.fill("input[name=username]", "admin");
            page.fill("input[name=password]", oneTime);
            page.click("main button[type=submit]");
            assertThat(page).hasURL(Pattern.compile(".*/account.*"));
            page.fill("input[name=current]", oneTime);
            page.fill("input[name=chosen]", CHOSEN);
            page.fill("input[name=repeated]", CHOSEN);
            page.click("main button[type=submit]");

            page.click("nav.top-menu a[href='/meetings']");
            page.waitForURL("**/meetings");
            page.locator("input[name=q]").pressSequentially("van yen");
            assertThat(page).hasURL(Pattern.compile(".*q=van(\\+|%20)yen.*"));
            assertThat(page.locator("#results tbody tr")).hasCount(1);
            page.click("#results tbody a:has-text('Chi bộ VNPT Văn Yên')");

            assertThat(page.locator("h1")).containsText("Chi bộ VNPT Văn Yên");
            assertThat(page.locator("h1")).containsText("05/10/2023");
            theCourseIsInTrueOrder(page);
            theSuperiorsAttendedOverTheirBridgePoints(page);
            everyLineLeadsToItsEvent(page);
            aDocumentIsHandedOutAsItCameIn(page);

            page.locator(".timeline a.what")
                    .filter(new Locator.FilterOptions().setHasText("Khai mạc"))
                    .first()
                    .click();
            anEventTellsBothTimesItsPlaceAndItsJson(page);

            page.click("header a[lang=en]");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("main")).containsText("Ledger position");
            page.click("header a[lang=vi]");
            assertThat(page.locator("main")).containsText("Vị trí trong sổ");
            watch.nothingWentWrong();
        }
    }

    private static void theCourseIsInTrueOrder(Page page) {
        Locator moments = page.locator(".timeline time.at");
        List<String> times = moments.all().stream()
                .map(moment -> moment.getAttribute("datetime"))
                .toList();
        assertThat(times).hasSizeGreaterThan(60).isSorted();
    }

    private static void theSuperiorsAttendedOverTheirBridgePoints(Page page) {
        String attendance = page.locator("section[aria-labelledby=attendance]").innerText();
        assertThat(attendance)
                .contains("Điểm cầu VNPT Yên Bái", "Điểm cầu Đảng ủy Khối cơ quan và doanh nghiệp tỉnh")
                .containsIgnoringCase("trực tuyến");
        assertThat(page.locator(".timeline a.what:has-text('Phát biểu')")).hasCount(4);
    }

    private static void everyLineLeadsToItsEvent(Page page) {
        int lines = page.locator(".timeline > li").count();
        assertThat(page.locator(".timeline > li a.what[href^='/events/']")).hasCount(lines);
    }

    private static void aDocumentIsHandedOutAsItCameIn(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> page.locator("section[aria-labelledby=documents] a[href^='/documents/']")
                        .filter(new Locator.FilterOptions().setHasText("Biên bản"))
                        .first()
                        .click());
        assertThat(Files.readAllBytes(download.path()))
                .isEqualTo(Files.readAllBytes(PilotLedger.folder().resolve("documents/bien-ban.pdf")));
    }

    private static void anEventTellsBothTimesItsPlaceAndItsJson(Page page) {
        assertThat(page).hasURL(Pattern.compile(".*/events/[0-9a-f-]{36}"));
        Locator kept = page.locator("section[aria-labelledby=kept]");
        assertThat(kept).containsText("2023-10-05T01:00:00.000Z");
        assertThat(kept).containsText("Vị trí trong sổ");
        page.click("details.raw summary");
        assertThat(page.locator("details.raw pre")).containsText("\"occurredAt\"");
        assertThat(page.locator("details.raw pre")).containsText("stdv-sh-202310-002");
    }

    @Test
    void what_was_withdrawn_or_told_late_is_marked_in_words_and_stays() {
        UUID late = pilot.tell(
                "muon",
                "meeting.result-posted",
                PilotLedger.MEETING_SUBJECT,
                Map.of("title", "Kết luận buổi sinh hoạt", "postedTo", "Bảng tin cơ quan"));
        try (BrowserContext visitor = pilot.signedIn("lam", "inspector", Screen.PHONE);
                Page page = visitor.newPage()) {
            page.navigate("/meetings/" + PilotLedger.MEETING);
            assertThat(line(page, late)).containsText("ghi nhận trễ");
            Locator withdrawn = line(page, PilotLedger.event("handbook", "stdv-dd-202310-dv06"));
            assertThat(withdrawn).containsText("đã rút lại");
            assertThat(withdrawn).containsText("Rút lại bởi");
            assertThat(withdrawn.locator("del").first()).containsText("Điểm danh");
        }
    }

    @Test
    void a_withdrawal_says_what_it_withdraws_in_the_words_of_the_field_and_clerks_may_withdraw() {
        String withdrawal = "/events/" + PilotLedger.event("handbook", "stdv-dd-202310-dv06-rut");
        String opening = "/events/" + PilotLedger.event("handbook", "stdv-sh-202310-002");
        try (BrowserContext visitor = pilot.signedIn("lan", "clerk", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            page.navigate(withdrawal);
            assertThat(page.locator("main .lead")).containsText("Điểm danh · Thư ký buổi sinh hoạt");
            page.navigate(opening);
            page.click("a[href$='/withdraw']");
            assertThat(page.locator("main form textarea[name=reason]")).isVisible();
        }
        try (BrowserContext visitor = pilot.signedIn("minh", "leader", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            page.navigate(opening);
            assertThat(page.locator("a[href$='/withdraw']")).hasCount(0);
        }
    }

    private static Locator line(Page page, UUID event) {
        return page.locator(".timeline > li")
                .filter(new Locator.FilterOptions().setHas(page.locator("a.what[href='/events/" + event + "']")));
    }

    @Test
    void html_and_formulas_in_texts_are_shown_as_the_texts_they_are() {
        String script = "<script>alert(1)</script>";
        String image = "\"><img src=x onerror=alert(2)>";
        String formula = "=HYPERLINK(\"http://example.org\";\"x\")";
        pilot.tell(
                "html-1",
                "unit.established",
                "unit/HTML-1",
                Map.of("name", script, "level", "cell", "parent", "YB-VNPT", "validFrom", "2020-01-01"));
        pilot.tell(
                "html-2",
                "person.enrolled",
                "person/HTML-1",
                Map.of("name", image, "unit", "HTML-1", "standing", "official", "validFrom", "2020-01-01"));
        UUID event = pilot.tell(
                "html-3",
                "meeting.scheduled",
                "meeting/HTML-1/2023-10-06/1",
                Map.of(
                        "kind",
                        "regular",
                        "mode",
                        "in-person",
                        "bridgePoints",
                        List.of(),
                        "start",
                        "2023-10-06T08:00:00+07:00",
                        "place",
                        image,
                        "topic",
                        formula));
        try (BrowserContext visitor = pilot.signedIn("hoa", "inspector", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            String cell = UnitId.ofCode("HTML-1").value().toString();
            page.navigate("/meetings?q=alert");
            page.navigate("/meetings?unit=" + cell);
            page.click("#results tbody a");
            assertThat(page.locator("h1")).containsText(script);
            assertThat(page.locator("main")).containsText(formula);
            assertThat(page.locator("main")).containsText(image);
            page.navigate("/events/" + event);
            assertThat(page.locator("main")).containsText(image);
            page.navigate("/organisation?on=2023-10-06");
            page.navigate("/units/" + cell + "?on=2023-10-06");
            assertThat(page.locator("h1")).containsText(script);
            assertThat(page.locator("main")).containsText(image);
            page.navigate("/audit");
            assertThat(page.locator("main")).containsText(script);
            assertThat(page.locator("main img, main script")).hasCount(0);
            watch.nothingWentWrong();
        }
    }
}

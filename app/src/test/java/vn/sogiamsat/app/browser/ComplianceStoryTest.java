package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sogiamsat.core.PersonId;

/** Rulebooks are adopted on the page, the pilot meeting is judged by them, and a leader reads how it did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplianceStoryTest {
    private static final String OCTOBER = "?unit=" + PilotLedger.CELL + "&from=2023-10&to=2023-10";
    private static final String OBLIGATIONS = "/obligations" + OCTOBER;
    private static final String DURATION = OBLIGATIONS + "&rule=hd-12-2018%2FR05";

    private static final String SUPERVISORS = "/supervisors?year=2023&on=2023-12-15";
    private static final UUID SUPERIOR = PersonId.ofCode("CT-01").value();

    private final PilotLedger pilot = PilotLedger.start();

    @BeforeAll
    void adopt() {
        try (BrowserContext administrator = pilot.signedIn("quan-tri", "administrator", Screen.DESKTOP);
                Page page = administrator.newPage()) {
            for (String rulebook : List.of("dieu-le-dang", "hd-12-2018", "yb-08-2021")) {
                page.navigate("/rulebooks");
                page.click("a[href='/adopt-rulebook']");
                page.click("a[href='/adopt-rulebook?shipped=" + rulebook + "']");
                page.fill("input[name=number]", "01-QĐ/TEST");
                page.fill("input[name=issuer]", "Người thử");
                page.fill("input[name=date]", "2023-01-05");
                page.fill("input[name=openFrom]", "2023-10");
                page.click("main button[type=submit]");
                assertThat(page).hasURL(Pattern.compile(".*/rulebooks"));
                assertThat(page.locator("[role=status]")).containsText("Đã áp dụng");
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                page.navigate(DURATION);
                return page.locator("#results").innerText().contains("Thời lượng sinh hoạt");
            });
        }
    }

    @AfterAll
    void close() {
        pilot.close();
    }

    @Test
    void a_leader_goes_from_the_rate_to_an_obligation_and_from_there_to_the_event_behind_it() {
        try (BrowserContext leader = pilot.signedIn("lanh-dao", "leader", Screen.DESKTOP);
                Page page = leader.newPage()) {
            Watch watch = Watch.over(page);

            page.navigate("/compliance" + OCTOBER + "&on=2023-11-15");
            assertThat(page.locator("main")).containsText("Chi bộ VNPT Văn Yên");
            assertThat(page.locator("main")).containsText(Pattern.compile("\\d+ trên \\d+ nghĩa vụ"));

            assertThat(page.locator("figure[role=img][data-chart=trend] svg")).isVisible();
            assertThat(page.locator("figure[role=img][data-chart=rules] svg")).isVisible();

            page.click("a[href^='/compliance/changes']");
            assertThat(page.locator("main")).containsText("Dữ liệu ghi nhận sau đã làm thay đổi quá khứ");

            page.navigate(DURATION);
            page.locator("#results a[href^='/obligations/']:has-text('Thời lượng sinh hoạt')")
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("ít nhất 90 phút");
            assertThat(page.locator("main")).containsText("12-HD/BTCTW");
            page.locator("main a[href^='/events/']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/events/.*"));
            watch.nothingWentWrong();
        }
    }

    @Test
    void a_leader_goes_from_a_superiors_quota_to_the_events_and_takes_the_table_along() {
        try (BrowserContext leader = pilot.signedIn("lanh-dao-2", "leader", Screen.DESKTOP);
                Page page = leader.newPage()) {
            Watch watch = Watch.over(page);

            page.navigate(SUPERVISORS);
            assertThat(page.locator("main")).containsText("Theo văn bản tương tự, cần xác nhận");
            Download csv = page.waitForDownload(() -> page.click("#results a[href*='supervisors.csv']"));
            Assertions.assertThat(csv.suggestedFilename()).isEqualTo("Cấp ủy dự sinh hoạt – 2023.csv");
            Download xlsx = page.waitForDownload(() -> page.click("#results a[href*='supervisors.xlsx']"));
            Assertions.assertThat(xlsx.failure()).isNull();
            Assertions.assertThat(page.pdf()).isNotEmpty();

            page.locator("#results td a[href^='/obligations/']").first().click();
            page.locator("main a[href^='/events/']").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/events/.*"));
            watch.nothingWentWrong();
        }
    }

    @Test
    void what_is_printed_has_every_column_and_says_what_it_is() {
        try (BrowserContext leader = pilot.signedIn("lanh-dao-3", "leader", Screen.DESKTOP);
                Page page = leader.newPage()) {
            for (String path : List.of(
                    "/compliance" + OCTOBER + "&on=2023-11-15",
                    OBLIGATIONS,
                    "/compliance/cells/" + PilotLedger.CELL + "?year=2023",
                    SUPERVISORS,
                    "/supervisors/" + SUPERIOR + "?year=2023&on=2023-12-15",
                    "/rulebooks")) {
                page.navigate(path);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.locator("main h1")).isVisible();
                assertThat(page.locator(".top-menu")).isHidden();
                page.locator(".no-print")
                        .all()
                        .forEach(hidden -> assertThat(hidden).isHidden());
                page.pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(Path.of(
                                "target",
                                "screenshots",
                                "print" + path.replaceAll("\\?.*", "").replace('/', '-') + ".pdf")));
            }
        }
    }

    @Test
    void every_page_of_compliance_fits_its_screen_and_everybody_can_use_it() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("compliance", "/compliance" + OCTOBER + "&on=2023-11-15");
        pages.put("compliance-of-province", "/compliance?from=2023-10&to=2023-12");
        pages.put("compliance-changes", "/compliance/changes" + OCTOBER + "&on=2023-11-15");
        pages.put("obligations", OBLIGATIONS);
        pages.put("cell-of-the-year", "/compliance/cells/" + PilotLedger.CELL + "?year=2023");
        pages.put("supervisors", SUPERVISORS);
        pages.put("supervisors-none", "/supervisors?year=2019");
        pages.put("supervisor", "/supervisors/" + SUPERIOR + "?year=2023&on=2023-12-15");
        pages.put("rulebooks", "/rulebooks");
        pages.put("rulebook", "/rulebooks/hd-12-2018");
        pages.put("adopt-rulebook", "/adopt-rulebook?shipped=hd-42-2025");
        for (Screen screen : Screen.values()) {
            try (BrowserContext visitor =
                    pilot.signedIn("xem-" + screen.toString().toLowerCase(Locale.ROOT), "administrator", screen)) {
                pages.forEach((name, path) -> {
                    PagesTest.check(visitor, name, screen, "vi", path);
                    PagesTest.check(visitor, name, screen, "en", path);
                });
            }
        }
    }
}

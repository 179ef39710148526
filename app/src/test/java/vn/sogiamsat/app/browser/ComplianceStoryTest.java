package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
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
    private static final String CONFIRM = "main form[action='/adopt-rulebook/confirm'] button";
    private static final String MINUTES =
            "/rulebooks/hd-12-2018/override?parameter=minimum_minutes&unit=" + PilotLedger.CELL;

    private final PilotLedger pilot = PilotLedger.start();

    @BeforeAll
    void adopt() {
        try (BrowserContext administrator = pilot.signedIn("quan-tri", "administrator", Screen.DESKTOP);
                Page page = administrator.newPage()) {
            for (String rulebook : List.of("dieu-le-dang", "hd-12-2018", "yb-08-2021")) {
                page.navigate("/rulebooks");
                page.click("a[href='/adopt-rulebook']");
                page.click("a[href='/adopt-rulebook?shipped=" + rulebook + "']");
                decide(page);
                page.fill("input[name=openFrom]", "2023-10");
                page.click("main button[type=submit]");
                assertThat(page).hasURL(Pattern.compile(".*/adopt-rulebook/preview"));
                assertThat(page.locator("main")).containsText("Chưa có gì được ghi vào sổ");
                // It asks again by itself until everything is judged.
                page.locator(CONFIRM).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
                page.click(CONFIRM);
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
            // Where nothing falls short there is nothing to rank.
            assertThat(page.locator("figure[data-chart=rules]")).hasCount(0);
            page.navigate("/compliance?from=2023-10&to=2023-12");
            assertThat(page.locator("figure[role=img][data-chart=rules] svg")).isVisible();
            page.goBack();

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
    void a_figure_is_overridden_an_obligation_waived_and_explained_and_its_page_tells_by_which_documents() {
        String obligation;
        try (BrowserContext administrator = pilot.signedIn("quyet-dinh", "administrator", Screen.DESKTOP);
                Page page = administrator.newPage()) {
            Watch watch = Watch.over(page);
            page.navigate("/rulebooks/hd-12-2018");
            page.click("a[href='/rulebooks/hd-12-2018/override']");
            page.selectOption("select[name=parameter]", "minimum_minutes");
            page.selectOption("select[name=unit]", PilotLedger.CELL.toString());
            page.click("main form[method=get] button");
            assertThat(page.locator("main")).containsText("theo bộ quy tắc");
            page.fill("input[name=value]", "85");
            page.fill("input[name=from]", "2023-01-01");
            decide(page);
            page.click("main form[method=post] button");
            assertThat(page.locator("[role=status]")).containsText("Đã ghi điều chỉnh");

            page.navigate(DURATION);
            page.locator("#results a[href^='/obligations/']:has-text('Thời lượng sinh hoạt')")
                    .first()
                    .click();
            obligation = page.url().replaceAll("[?#].*", "");
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                page.reload();
                return page.locator("main").innerText().contains("thay cho");
            });
            page.click("a[href$='/waive']");
            page.fill("input[name=from]", "2023-10-01");
            page.fill("input[name=until]", "2024-01-01");
            page.fill("textarea[name=reason]", "Khắc phục bão lũ");
            decide(page);
            page.click("main form[method=post] button");
            assertThat(page.locator("[role=status]")).containsText("Đã ghi việc miễn nghĩa vụ");
            watch.nothingWentWrong();
        }
        try (BrowserContext leader = pilot.signedIn("bi-thu", "leader", Screen.PHONE);
                Page page = leader.newPage()) {
            page.navigate(obligation);
            page.click("a[href$='/explain']");
            page.fill("textarea[name=text]", "Mất điện cả buổi sáng");
            page.click("main form[method=post] button");
            assertThat(page.locator("[role=status]")).containsText("Đã ghi giải trình");
            page.navigate(obligation + "/explain");
            page.fill("textarea[name=text]", "Mất điện cả buổi sáng");
            page.click("main form[method=post] button");
            assertThat(page.locator("[role=alert]")).containsText("lần gửi này không ghi thêm gì");

            await().atMost(Duration.ofMinutes(1)).until(() -> {
                page.navigate(obligation + "?on=2023-11-15");
                String said = page.locator("main").innerText();
                return said.contains("Mất điện cả buổi sáng") && said.contains("Được miễn");
            });
            assertThat(page.locator("main")).containsText("Khắc phục bão lũ");
            assertThat(page.locator("main")).containsText("01-QĐ/TEST, Người thử, 05/01/2023");
            String path = obligation.replaceAll("^https?://[^/]+", "");
            for (Screen screen : Screen.values()) {
                try (BrowserContext visitor = pilot.signedIn("nghia-vu-" + screen.ordinal(), "administrator", screen)) {
                    for (String language : screen.languages()) {
                        PagesTest.check(visitor, "obligation-decided", screen, language, path);
                        PagesTest.check(visitor, "waive-obligation", screen, language, path + "/waive");
                        PagesTest.check(visitor, "explain-obligation", screen, language, path + "/explain");
                        PagesTest.check(visitor, "override-decided", screen, language, MINUTES);
                    }
                }
            }
        }
    }

    @Test
    void what_an_adoption_would_change_fits_its_screen_and_everybody_can_use_it() {
        for (Screen screen : Screen.values()) {
            try (BrowserContext administrator =
                            pilot.signedIn("xem-truoc-" + screen.ordinal(), "administrator", screen);
                    Page page = administrator.newPage()) {
                page.navigate("/adopt-rulebook?shipped=qd-69-2022");
                decide(page);
                page.click("main button[type=submit]");
                page.locator(CONFIRM).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
                assertThat(page.locator("main")).containsText("nghĩa vụ thay đổi, theo quy tắc");
                for (String language : screen.languages()) {
                    PagesTest.check(administrator, "preview-adoption", screen, language, "/adopt-rulebook/preview");
                }
            }
        }
    }

    /** Fills in the deciding document. */
    private static void decide(Page page) {
        page.fill("input[name=number]", "01-QĐ/TEST");
        page.fill("input[name=issuer]", "Người thử");
        page.fill("input[name=date]", "2023-01-05");
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
        pages.put("repeal-rulebook", "/rulebooks/hd-12-2018/repeal");
        pages.put("override-parameter", "/rulebooks/hd-12-2018/override");
        pages.put("override-parameter-chosen", MINUTES);
        pages.put("adopt-rulebook", "/adopt-rulebook?shipped=hd-42-2025");
        for (Screen screen : Screen.values()) {
            try (BrowserContext visitor =
                    pilot.signedIn("xem-" + screen.toString().toLowerCase(Locale.ROOT), "administrator", screen)) {
                pages.forEach((name, path) ->
                        screen.languages().forEach(language -> PagesTest.check(visitor, name, screen, language, path)));
            }
        }
    }
}

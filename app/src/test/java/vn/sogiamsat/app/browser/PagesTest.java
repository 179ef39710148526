package vn.sogiamsat.app.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, wide and narrow, in both languages: usable by everybody, whole, and without sideways scrolling. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final Map<String, Integer> STATUS = Map.of("not-found", 404, "bad-request", 400);

    private final PilotLedger pilot = PilotLedger.start();
    private final Map<Screen, BrowserContext> administrators = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeAll
    void fill() {
        pilot.ledger().addUser("an", List.of("administrator"), List.of("*"));
        for (Screen screen : Screen.values()) {
            administrators.put(screen, pilot.signIn("an", screen));
        }
        String quarantined = pilot.another()
                .send(pilot.another()
                        .event(
                                "sai",
                                "meeting.attendance-recorded",
                                PilotLedger.MEETING_SUBJECT,
                                Instant.parse("2023-10-05T01:00:00Z"),
                                Map.of("person", "DV-01", "presence", "ở nhà")))
                .expect(202)
                .json()
                .get("reference")
                .asString();
        String cancelled = pilot.tell(
                        "huy",
                        "meeting.cancelled",
                        PilotLedger.MEETING_SUBJECT,
                        Map.of("reason", "Trùng lịch tập huấn"))
                .toString();
        String withdrawn = PilotLedger.event("handbook", "stdv-dd-202310-dv06").toString();
        pages.put("account", "/account");
        pages.put("meetings", "/meetings");
        pages.put("meetings-none-found", "/meetings?q=kh%C3%B4ng+c%C3%B3+chi+b%E1%BB%99+n%C3%A0y");
        pages.put("meeting", "/meetings/" + PilotLedger.MEETING);
        pages.put("event-withdrawn", "/events/" + withdrawn);
        pages.put("event-withdrawal", "/events/" + PilotLedger.event("handbook", "stdv-dd-202310-dv06-rut"));
        pages.put("event-intervention", "/events/" + PilotLedger.event("handbook", "stdv-pb-202310-03"));
        pages.put("event-resolution", "/events/" + PilotLedger.event("handbook", "stdv-sh-202310-030"));
        pages.put("event-contradicted", "/events/" + cancelled);
        pages.put("withdraw", "/events/" + cancelled + "/withdraw");
        pages.put("inspections-none", "/inspections");
        pages.put("holds-none", "/holds");
        pages.put("hold-new", "/holds/new");
        pages.put("destroy-document", "/documents/destroy");
        pages.put("audit", "/audit");
        pages.put("audit-of-meeting", "/audit?meeting=" + PilotLedger.MEETING);
        pages.put("organisation", "/organisation");
        pages.put("organisation-2023", "/organisation?on=2023-10-05");
        pages.put("unit", "/units/" + PilotLedger.CELL);
        pages.put("person", "/persons/" + PilotLedger.SECRETARY);
        pages.put("destroy-key", "/persons/" + PilotLedger.SECRETARY + "/destroy-key");
        pages.put("record", "/record");
        String draft = draft();
        pages.put("record-meeting", draft);
        pages.put("record-roll-call", draft + "/roll-call");
        pages.put("record-minutes", draft + "/minutes");
        pages.put("quarantine", "/quarantine");
        pages.put("quarantine-empty", "/quarantine?state=rejected");
        pages.put("quarantined", "/quarantine/" + quarantined);
        pages.put("status", "/status");
        pages.put("integrity", "/integrity");
        pages.put("evidence-of-meeting", "/meetings/" + PilotLedger.MEETING + "/evidence");
        pages.put("evidence-of-search", "/audit/evidence?source=handbook");
        pages.put("evidence-of-nothing", "/audit/evidence?type=khong-co");
        pages.put("absence", "/absence?unit=" + PilotLedger.CELL + "&from=2023-10-01&to=2023-10-31");
        pages.put("absence-of-facts", statement("facts"));
        pages.put("absence-of-numbers", statement("numbers"));
        pages.put("park", "/status/park?view=audit&event=" + cancelled);
        pages.put("package-keys", "/sources/handbook/package-keys");
        pages.put("imports", "/imports");
        pages.put("sources", "/sources");
        pages.put("source", "/sources/handbook");
        pages.put("senders", "/senders");
        pages.put("sender", "/senders/handbook");
        pages.put(
                "sender-none-arrived",
                "/senders/" + pilot.ledger().client().register("chua-gui").source());
        pages.put("sender-quarantine", "/senders/so-tay-khac/quarantine");
        pages.put("sender-gaps", "/senders/handbook/gaps");
        pages.put("sender-keys", "/senders/handbook/keys");
        pages.put("sender-sandbox", "/senders/handbook/sandbox");
        pages.put("sender-conformance", "/senders/handbook/conformance");
        pages.put("not-found", "/events/00000000-0000-8000-8000-000000000000");
        pages.put("bad-request", "/meetings?month=thang-10");
    }

    /** The path of a draft of the pilot's cell. */
    private String draft() {
        try (Page page = requireNonNull(administrators.get(Screen.DESKTOP)).newPage()) {
            page.navigate("/record");
            page.selectOption("main select[name=unit]", PilotLedger.CELL.toString());
            page.fill("main input[name=start]", "2023-11-03T08:00");
            page.click("main .filter button[type=submit]");
            page.waitForURL("**/record/*-*");
            return page.url().substring(page.url().indexOf("/record/"));
        }
    }

    /** The path of a statement about the pilot's October. */
    private String statement(String section) {
        try (Page page = requireNonNull(administrators.get(Screen.DESKTOP)).newPage()) {
            page.navigate("/absence?unit=" + PilotLedger.CELL + "&from=2023-10-01&to=2023-10-31"
                    + "&type=vn.sogiamsat.meeting.intervention-recorded&below=true"
                    + "&source=handbook&prefix=stdv-sh-202310-&first=28&last=40");
            String form = "section[aria-labelledby=" + section + "] ";
            page.fill(form + "textarea", "Theo kế hoạch kiểm tra");
            page.click(form + "button[type=submit]");
            page.waitForURL("**/absence/*-*");
            return page.url().substring(page.url().indexOf("/absence/"));
        }
    }

    @AfterAll
    void close() {
        pilot.close();
    }

    List<Arguments> everyPage() {
        List<Arguments> all = new ArrayList<>();
        pages.forEach((name, path) -> {
            for (Screen screen : Screen.values()) {
                for (String language : screen.languages()) {
                    all.add(Arguments.of(name, screen, language, path));
                }
            }
        });
        return all;
    }

    @ParameterizedTest(name = "{0} ({1}, {2})")
    @MethodSource("everyPage")
    void a_page_fits_its_screen_and_everybody_can_use_it(String name, Screen screen, String language, String path) {
        check(requireNonNull(administrators.get(screen)), name, screen, language, path);
    }

    @ParameterizedTest(name = "login ({0})")
    @MethodSource("screens")
    void the_door_fits_its_screen_and_everybody_can_use_it(Screen screen) {
        try (BrowserContext stranger = pilot.stranger(screen)) {
            screen.languages().forEach(language -> check(stranger, "login", screen, language, "/login"));
        }
    }

    static Screen[] screens() {
        return Screen.values();
    }

    static void check(BrowserContext visitor, String name, Screen screen, String language, String path) {
        try (Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            Response answer = page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(requireNonNull(answer).status()).as(path).isEqualTo(STATUS.getOrDefault(name, 200));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(
                            "%s-%s-%s.png".formatted(name, screen, language).toLowerCase(Locale.ROOT))));
            watch.itFits();
            watch.everybodyCanUseIt();
            watch.nothingWentWrong();
        }
    }
}

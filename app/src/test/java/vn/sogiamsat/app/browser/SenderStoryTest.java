package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.port.LedgerState;

/** The keeper of a source, who has no other role: what came, mending it, keys, trying, and checking the system. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderStoryTest {
    private static final String OWN = "/senders/so-tay-khac";

    private final PilotLedger pilot = PilotLedger.start();
    private final Sender source = pilot.another();
    private final BrowserContext keeper = keeper();

    private BrowserContext keeper() {
        pilot.ledger().addKeeper("thu", List.of(source.source()));
        return pilot.signIn("thu", Screen.DESKTOP, "**/senders");
    }

    @AfterAll
    void close() {
        pilot.close();
    }

    @Test
    void a_keeper_sees_their_own_source_alone() {
        pilot.tell("rieng-1", "meeting.opened", PilotLedger.MEETING_SUBJECT, Map.of());
        source.send(with(event("rieng-2", "on-site"), "type", "vn.sogiamsat.source.revoked.v1"))
                .expect(403);
        source.send(event("rieng-1", "on-site")).expect(409);
        pilot.ledger().awaitProjections();
        try (Page page = keeper.newPage()) {
            page.navigate("/senders");
            assertThat(page.locator("main")).containsText(source.source());
            assertThat(page.locator("main")).not().containsText("handbook");
            page.click("main table a");
            assertThat(page.locator("main")).containsText("rieng-1");
            assertThat(page.locator("main")).containsText(PilotLedger.MEETING_SUBJECT);
            PagesTest.check(keeper, "sender-arrived", Screen.DESKTOP, "vi", OWN);
            assertThat(page.locator("h2:has-text('Bị từ chối') + table")).containsText("rieng-2");
            assertThat(page.locator("h2:has-text('Mâu thuẫn') + table")).containsText("rieng-1");
            for (String foreign : List.of(
                    "/senders/handbook",
                    "/senders/handbook/keys",
                    "/meetings/" + PilotLedger.MEETING,
                    "/events/" + PilotLedger.event(source.source(), "rieng-1"))) {
                assertThat(status(page, foreign)).as(foreign).isEqualTo(404);
            }
            assertThat(status(page, "/sources")).isEqualTo(403);
            assertThat(status(page, "/quarantine")).isEqualTo(403);
        }
    }

    @Test
    void many_submissions_are_tried_then_corrected_and_released_and_one_that_fails_harms_no_other() {
        source.send(event("so-001", "ở nhà")).expect(202);
        source.send(event("so-002", "ở nhà")).expect(202);
        Map<String, Object> worse = event("so-005", "ở nhà");
        worse.put("data", Map.of("person", "DV-05", "role", "member", "presence", "ở nhà", "method", "fax"));
        source.send(worse).expect(202);
        long before = events();
        try (Page page = keeper.newPage()) {
            page.navigate(OWN + "/quarantine");
            for (String id : List.of("so-001", "so-002", "so-005")) {
                page.check("label:has-text('" + id + "') input");
            }
            page.fill("input[name=pointer]", "/data/presence");
            page.fill("input[name=value]", "on-site");
            page.click("button[value=try]");
            assertThat(page.locator("#outcomes + table")).containsText("sẽ được ghi");
            assertThat(page.locator("#outcomes + table tr:has-text('so-005')")).containsText("/data/method");
            assertThat(events()).isEqualTo(before);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "sender-many-tried.png")));
            page.click("button[value=release]");
            assertThat(page.locator("[role=alert]")).containsText("lý do");
            page.fill("textarea[name=reason]", "Hệ thống ghi sai mã có mặt");
            page.click("button[value=release]");
            assertThat(page.locator("#outcomes + table tr:has-text('so-001')")).containsText("đã cho qua");
            assertThat(page.locator("#outcomes + table tr:has-text('so-002')")).containsText("đã cho qua");
            assertThat(page.locator("#outcomes + table tr:has-text('so-005')")).containsText("không cho qua được");

            page.click("#outcomes + table a:has-text('so-005')");
            String content = page.inputValue("#content");
            page.fill("#content", content.replace("ở nhà", "on-site").replace("fax", "direct"));
            page.fill("textarea[name=reason]", "Sửa tay");
            page.click("button:has-text('Cho qua')");
            assertThat(page.locator("main")).containsText("đã cho qua");

            PagesTest.check(keeper, "sender-gaps-found", Screen.DESKTOP, "vi", OWN + "/gaps?prefix=so-");
            page.navigate(OWN + "/gaps?prefix=so-");
            assertThat(page.locator("main table")).containsText("so-003 – so-004");
        }
    }

    @Test
    void an_old_key_goes_on_beside_the_new_one_until_it_is_revoked() {
        Sender rotated = pilot.ledger().client().register("doi-khoa");
        rotated.send(event(rotated, "k-1")).expect(201);
        pilot.ledger().addKeeper("khoa", List.of("doi-khoa"));
        try (BrowserContext own = pilot.signIn("khoa", Screen.PHONE, "**/senders");
                Page page = own.newPage()) {
            page.navigate("/senders/doi-khoa/keys");
            page.selectOption("select[name=overlap]", "14");
            page.fill("textarea[name=reason]", "Thay khóa định kỳ");
            page.click("main button[type=submit]");
            String key = page.inputValue("input.key");
            assertThat(page.locator("main tbody tr")).hasCount(2);
            Sender renewed = rotated.holding(key, pilot.ledger().client());
            renewed.send(event(rotated, "k-2")).expect(201);
            rotated.send(event(rotated, "k-3")).expect(201);

            page.navigate("/senders/doi-khoa/keys");
            assertThat(page.locator("input.key")).hasCount(0);
            page.click("tr:has-text('" + rotated.key().substring(0, 8) + "') a");
            page.fill("textarea[name=reason]", "Máy cũ đã thanh lý");
            page.click("main button[type=submit]");
            assertThat(page.locator("[role=status]")).containsText("Đã thu hồi");
            rotated.send(event(rotated, "k-4")).expect(401);
            renewed.send(event(rotated, "k-4")).expect(201);
            PagesTest.check(own, "sender-keys", Screen.PHONE, "vi", "/senders/doi-khoa/keys");
        }
    }

    @Test
    void the_sandbox_says_what_would_become_of_events_and_stores_nothing() {
        long before = events();
        try (Page page = keeper.newPage()) {
            page.navigate(OWN + "/sandbox");
            page.fill("textarea[name=events]", """
                    [{"specversion":"1.0","id":"thu-1","source":"so-tay-khac","type":"vn.sogiamsat.meeting.opened.v1",
                      "subject":"%1$s","time":"2023-10-05T08:00:00+07:00","data":{}},
                     {"specversion":"1.0","id":"thu-2","source":"so-tay-khac","type":"vn.sogiamsat.meeting.opened.v1",
                      "subject":"%1$s","time":"2023-10-05T08:00:00+07:00","data":{"chair":7}}]""".formatted(PilotLedger.MEETING_SUBJECT));
            page.click("main button[type=submit]");
            assertThat(page.locator("#weighed + table tr:has-text('thu-1')")).containsText("sẽ được ghi");
            assertThat(page.locator("#weighed + table tr:has-text('thu-2')")).containsText("/data/chair");
            assertThat(page.locator("textarea[name=events]")).hasValue(Pattern.compile("thu-2"));
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_check_by_real_requests_ends_in_a_verdict_passed_or_failed() {
        Sender checked = pilot.ledger().client().register("kiem-tra");
        pilot.ledger().addKeeper("kiem", List.of("kiem-tra"));
        long before = events();
        try (BrowserContext own = pilot.signIn("kiem", Screen.DESKTOP, "**/senders");
                Page page = own.newPage()) {
            String door = begin(page);
            JsonNode steps = checked.http().get(door).expect(200).json().get("steps");
            List<String> sent = new ArrayList<>();
            steps.forEach(step -> step.get("events").forEach(event -> sent.add(event.asString())));
            post(checked, door, ONE, sent.get(0)).expect(201);
            page.reload();
            assertThat(page.locator("#step-1")).containsText("Sai cách gửi");
            PagesTest.check(own, "sender-check", Screen.DESKTOP, "vi", path(page));

            binary(checked, door, JSON.readTree(sent.get(0))).expect(201);
            post(checked, door, ONE, sent.get(1)).expect(201);
            post(checked, door, BATCH, "[" + sent.get(2) + "," + sent.get(3) + "]")
                    .expect(200);
            post(checked, door, ONE, sent.get(4)).expect(200);
            post(checked, door, ONE, sent.get(5)).expect(409);
            String composed = Normalizer.normalize(sent.get(6), Normalizer.Form.NFC);
            assertThat(composed).isNotEqualTo(sent.get(6));
            post(checked, door, ONE, composed);
            page.reload();
            assertThat(page.locator("#step-6")).containsText("Unicode");
            post(checked, door, ONE, sent.get(6)).expect(201);
            post(checked, door, ONE, sent.get(7)).expect(201);
            post(checked, door, ONE, sent.get(8)).expect(202);
            post(checked, door, ONE, sent.get(9)).expect(201);
            Answer away = post(checked, door, ONE, sent.get(10)).expect(503);
            assertThat(away.headers().firstValue("Retry-After")).contains("1");
            await().until(() -> post(checked, door, ONE, sent.get(10)).status() == 201);
            post(checked, door, ONE, sent.get(11)).expect(201);
            page.reload();
            assertThat(page.locator("#verdict")).hasText("đạt");
            assertThat(page.locator("main dl")).containsText("source:kiem-tra");
            Download verdict = page.waitForDownload(() -> page.click("main a[href$='.json']"));
            assertThat(JSON.readTree(verdict.createReadStream()).get("verdict").asString())
                    .isEqualTo("passed");

            String again = begin(page);
            post(checked, again, "text/plain", "x").expect(415);
            page.reload();
            assertThat(page.locator("#step-1")).containsText("not-cloudevents");
            page.click("main form button:has-text('Kết thúc')");
            assertThat(page.locator("#verdict")).hasText("không đạt");
            PagesTest.check(own, "sender-check-failed", Screen.DESKTOP, "en", path(page));
        }
        assertThat(events()).as("nothing became a fact").isEqualTo(before);
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";

    /** @return the path of the check's door, without its end */
    private static String begin(Page page) {
        page.navigate("/senders/kiem-tra/conformance");
        page.click("main form button[type=submit]");
        page.waitForURL("**/conformance/*-*");
        return "/api/conformance/" + path(page).substring(path(page).lastIndexOf('/') + 1);
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static Answer post(Sender sender, String door, String mode, String body) {
        return sender.http().post(door + "/events", mode, body.getBytes(UTF_8));
    }

    private static Answer binary(Sender sender, String door, JsonNode event) {
        List<String> headers = new ArrayList<>();
        for (String name : List.of("specversion", "id", "source", "type", "subject", "time")) {
            headers.add("ce-" + name);
            headers.add(event.get(name).asString());
        }
        return sender.http()
                .post(
                        door + "/events",
                        "application/json",
                        event.get("data").toString().getBytes(UTF_8),
                        headers.toArray(String[]::new));
    }

    private static int status(Page page, String path) {
        Response answer = page.navigate(path);
        return requireNonNull(answer).status();
    }

    private long events() {
        return pilot.ledger().part(LedgerState.class).snapshot().events();
    }

    private Map<String, Object> event(String id, String presence) {
        return source.event(
                id,
                "meeting.attendance-recorded",
                PilotLedger.MEETING_SUBJECT,
                Instant.parse("2023-10-05T01:00:00Z"),
                Map.of("person", "DV-05", "role", "member", "presence", presence, "method", "direct"));
    }

    private static Map<String, Object> event(Sender sender, String id) {
        return sender.event(
                id, "meeting.opened", PilotLedger.MEETING_SUBJECT, Instant.parse("2023-10-05T01:00:00Z"), Map.of());
    }

    private static Map<String, Object> with(Map<String, Object> event, String attribute, Object value) {
        Map<String, Object> changed = new HashMap<>(event);
        changed.put(attribute, value);
        return changed;
    }
}

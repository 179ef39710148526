package vn.sogiamsat.app.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.query.web.Show;

/** A cell of eight without a system of its own, its clerks, and what their hands do in a browser. */
final class RecordingDesk implements AutoCloseable {
    static final String CELL = "GHI-1";
    static final String OTHER = "GHI-2";

    private final RunningLedger ledger = RunningLedger.start();
    private final Chromium chromium = Chromium.start();

    RecordingDesk() {
        Sender organisation = ledger.client().register("to-chuc");
        List<Map<String, Object>> events = new ArrayList<>();
        for (String cell : List.of(CELL, OTHER)) {
            events.add(event(
                    organisation,
                    "unit.established",
                    "unit/" + cell,
                    Map.of("name", "Chi bộ " + cell, "level", "cell", "validFrom", "2020-01-01")));
        }
        for (int i = 1; i <= 8; i++) {
            events.add(event(
                    organisation,
                    "person.enrolled",
                    "person/G-" + i,
                    Map.of("name", "Đảng viên " + i, "unit", CELL, "standing", "official", "validFrom", "2020-01-01")));
        }
        events.add(event(
                organisation,
                "person.position-held",
                "person/G-1",
                Map.of("unit", CELL, "position", "secretary", "validFrom", "2020-01-01")));
        events.add(event(
                organisation,
                "person.enrolled",
                "person/CT-1",
                Map.of("name", "Cấp Trên", "unit", OTHER, "standing", "official", "validFrom", "2020-01-01")));
        events.add(event(
                organisation,
                "person.superior-assigned",
                "person/CT-1",
                Map.of("cell", CELL, "validFrom", "2020-01-01")));
        organisation.sendBatch(events).expect(200);
        ledger.awaitProjections();
        ledger.addUser("lan", List.of("clerk"), List.of(CELL));
        ledger.addUser("khac", List.of("clerk"), List.of(OTHER));
        ledger.addUser("kiem", List.of("inspector"), List.of("*"));
    }

    private static Map<String, Object> event(Sender sender, String type, String subject, Map<String, ?> data) {
        return sender.event(UUID.randomUUID().toString(), type, subject, Instant.parse("2020-01-01T01:00:00Z"), data);
    }

    RunningLedger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        chromium.close();
        ledger.close();
    }

    BrowserContext signedIn(String login, Screen screen) {
        BrowserContext visitor = chromium.visitor(ledger.pages().address(), screen);
        visitor.setDefaultTimeout(10_000);
        try (Page page = visitor.newPage()) {
            page.navigate("/login");
            signIn(page, login);
        }
        return visitor;
    }

    static void signIn(Page page, String login) {
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", RunningLedger.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(Pattern.compile(".*/(meetings|record/.*)"));
    }

    /** Clicks, and keys that are pressed to get on. What is typed into a field is not counted. */
    static final class Hands {
        private final Page page;
        private final AtomicInteger used = new AtomicInteger();

        Hands(Page page) {
            this.page = page;
        }

        int used() {
            return used.get();
        }

        void click(String what) {
            used.incrementAndGet();
            page.click(what);
        }

        void choose(String field, String value) {
            used.addAndGet(2);
            page.selectOption(field(field), value);
        }

        /** The field is reached by a key, and filled by typing. */
        void type(String field, String text) {
            used.incrementAndGet();
            page.fill(field(field), text);
        }
    }

    static String field(String name) {
        return "[name='" + name + "']";
    }

    static LocalDate daysAgo(int days) {
        return LocalDate.now(Show.HERE).minusDays(days);
    }

    static String begin(Page page, LocalDate day) {
        page.navigate("/record");
        page.fill("main input[name=start]", day + "T08:00");
        page.click("main button:has-text('Bắt đầu ghi')");
        page.waitForURL(Pattern.compile(".*/record/[0-9a-f-]{36}"));
        return page.url();
    }

    static UUID meeting(LocalDate day) {
        return new Subject.Meeting(CELL, day, 1).uuid();
    }

    static String roll(int member) {
        return "roll." + PersonId.ofCode("G-" + member).value();
    }

    static void saved(Page page, Runnable change) {
        page.waitForResponse(response -> response.url().contains("/typed"), change);
    }
}

package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.app.browser.RecordingDesk.CELL;
import static vn.sogiamsat.app.browser.RecordingDesk.OTHER;
import static vn.sogiamsat.app.browser.RecordingDesk.begin;
import static vn.sogiamsat.app.browser.RecordingDesk.daysAgo;
import static vn.sogiamsat.app.browser.RecordingDesk.field;
import static vn.sogiamsat.app.browser.RecordingDesk.meeting;
import static vn.sogiamsat.app.browser.RecordingDesk.roll;
import static vn.sogiamsat.app.browser.RecordingDesk.saved;
import static vn.sogiamsat.app.browser.RecordingDesk.signIn;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sogiamsat.app.browser.RecordingDesk.Hands;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** A clerk of a cell that has no system of its own records its meetings in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingStoryTest {
    private final RecordingDesk desk = new RecordingDesk();

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void an_ordinary_meeting_of_eight_members_takes_at_most_forty_clicks_and_keys() {
        LocalDate day = daysAgo(1);
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            Watch watch = Watch.over(page);
            page.navigate("/meetings");
            Hands hands = new Hands(page);
            hands.click("nav.top-menu a[href='/record']");
            hands.type("start", day + "T08:00");
            hands.click("main button:has-text('Bắt đầu ghi')");
            hands.type("schedule.place", "Phòng họp tầng 2");
            hands.type("notice.at", day.minusDays(3) + "T08:00");
            hands.click("input[name='" + roll(3) + "'][value=absent-excused]");
            hands.type(roll(3) + ".reason", "Đi công tác");
            hands.type("course.end", "09:45");
            hands.choose("course.secretary", PersonId.ofCode("G-2").value().toString());
            hands.type("vote.0.item", "Thông qua nghị quyết tháng");
            hands.type("vote.0.for", "7");
            hands.type("resolution.title", "Nghị quyết sinh hoạt tháng");
            hands.type("task.0.text", "Hoàn thành chỉ tiêu quý");
            hands.type("minutes.at", day + "T10:00");
            for (String part : List.of("duration", "attendance", "preparation", "conduct", "principles", "results")) {
                hands.type("score." + part, "14");
            }
            hands.type("score.closing", "10");
            page.locator(field("score.closing")).blur();
            assertThat(page.locator("#points")).containsText("94 điểm");
            assertThat(page.locator("#points")).containsText("Tốt");
            hands.type("result.at", day + "T11:00");
            hands.type("result.title", "Nghị quyết sinh hoạt tháng");
            hands.type("result.postedTo", "Bảng tin");
            hands.click("button:has-text('Ghi tất cả vào sổ')");
            assertThat(page.locator("main > .note")).containsText("đã được ghi đủ vào sổ");
            assertThat(hands.used()).as("clicks and keys").isLessThanOrEqualTo(40);
            watch.nothingWentWrong();

            desk.ledger().awaitProjections();
            page.navigate("/meetings/" + meeting(day));
            assertThat(page.locator("main")).containsText("Đi công tác");
            assertThat(page.locator("section[aria-labelledby=attendance]")).containsText("Đảng viên 8");
            page.locator(".timeline a.what")
                    .filter(new Locator.FilterOptions().setHasText("Đánh giá"))
                    .first()
                    .click();
            assertThat(page.locator("main")).containsText("user:lan");
        }
    }

    @Test
    void what_was_typed_outlives_a_closed_browser_and_waits_on_another_device() {
        LocalDate day = daysAgo(2);
        String draft;
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            draft = begin(page, day);
            page.fill(field("schedule.place"), "Nhà văn hóa");
            saved(page, () -> page.locator(field("schedule.place")).blur());
            saved(page, () -> page.check("input[name='" + roll(5) + "'][value=absent-unexcused]"));
        }
        try (BrowserContext phone = desk.signedIn("lan", Screen.PHONE);
                Page page = phone.newPage()) {
            Watch watch = Watch.over(page);
            page.navigate("/record");
            watch.itFits();
            page.click("a[href$='" + draft.substring(draft.indexOf("/record/")) + "']");
            assertThat(page.locator(field("schedule.place"))).hasValue("Nhà văn hóa");
            assertThat(page.locator("input[name='" + roll(5) + "'][value=absent-unexcused]"))
                    .isChecked();
            watch.itFits();
            watch.everybodyCanUseIt();
            page.click("button[value='record:schedule']");
            assertThat(page.locator("section[aria-labelledby=schedule]")).containsText("Đã ghi vào sổ: 1 sự kiện");
            assertThat(page.locator("section[aria-labelledby=schedule] a[href$='/withdraw']"))
                    .hasCount(1);
            watch.nothingWentWrong();
        }
    }

    @Test
    void of_two_devices_at_once_the_second_is_told_and_nothing_is_written_over_unseen() {
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page first = visitor.newPage();
                BrowserContext phone = desk.signedIn("lan", Screen.PHONE);
                Page second = phone.newPage()) {
            String draft = begin(first, daysAgo(3));
            second.navigate(draft);
            first.fill(field("schedule.place"), "Máy thứ nhất");
            saved(first, () -> first.locator(field("schedule.place")).blur());
            second.fill(field("schedule.place"), "Máy thứ hai");
            saved(second, () -> second.locator(field("schedule.place")).blur());

            assertThat(second.locator("#saved")).containsText("đã được lưu từ một thiết bị");
            first.navigate(draft);
            assertThat(first.locator(field("schedule.place"))).hasValue("Máy thứ nhất");
            second.click("#saved button[name=overwrite]");
            assertThat(second.locator(field("schedule.place"))).hasValue("Máy thứ hai");
            first.fill(field("schedule.topic"), "Chuyên đề");
            saved(first, () -> first.locator(field("schedule.topic")).blur());
            assertThat(first.locator("#saved")).containsText("đã được lưu từ một thiết bị");
            first.navigate(draft);
            assertThat(first.locator(field("schedule.place"))).hasValue("Máy thứ hai");
        }
    }

    @Test
    void a_session_that_ends_in_the_middle_loses_nothing() {
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            String draft = begin(page, daysAgo(4));
            visitor.clearCookies();
            page.fill(field("schedule.topic"), "Học tập và làm theo Bác");
            page.locator(field("schedule.topic")).blur();
            page.waitForURL("**/login?ended");
            signIn(page, "lan");
            assertThat(page).hasURL(draft);
            assertThat(page.locator("main > .note-warn")).containsText("chưa lưu");
            assertThat(page.locator(field("schedule.topic"))).hasValue("Học tập và làm theo Bác");
            page.click(".record-bar button[value=save]");
            assertThat(page.locator("main > .note")).containsText("Đã lưu nháp");
            page.reload();
            assertThat(page.locator(field("schedule.topic"))).hasValue("Học tập và làm theo Bác");
        }
    }

    @Test
    void a_form_posted_twice_records_once_and_works_without_scripts() {
        Visitor clerk = desk.ledger().logIn("van-thu-2", List.of("clerk"), List.of(CELL));
        LocalDate day = daysAgo(5);
        String page = clerk.submit(
                        "/record",
                        "/record",
                        Map.of(
                                "unit", UnitId.ofCode(CELL).value().toString(),
                                "start", day + "T08:00",
                                "kind", "regular",
                                "mode", "in-person",
                                "ordinal", "1"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String draft = page.substring(page.indexOf("/record/"));
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "1",
                "editor", "e",
                "do", "record:schedule",
                "schedule.start", day + "T08:00",
                "schedule.on", day.minusDays(5) + "T08:00",
                "schedule.kind", "regular",
                "schedule.mode", "in-person",
                "schedule.place", "Hội trường"));
        Answer first = clerk.submit(draft, draft, form);
        Answer again = clerk.submit(draft, draft, form);
        assertThat(first.status()).isEqualTo(302);
        assertThat(again.status()).isIn(302, 422);
        desk.ledger().awaitProjections();
        String audit = clerk.get("/api/views/events?meeting=" + meeting(day))
                .expect(200)
                .body();
        assertThat(audit.split("vn.sogiamsat.meeting.scheduled", -1)).hasSize(2);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_everything_typed_comes_back() {
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            begin(page, daysAgo(6));
            page.fill(field("schedule.place"), "Hội trường");
            page.fill(field("score.duration"), "14");
            page.fill(field("score.attendance"), "99");
            page.click("button[value='record:score']");
            assertThat(page.locator("section[aria-labelledby=score] .problems a[href='#score.preparation']"))
                    .containsText("Còn thiếu");
            assertThat(page.locator(field("schedule.place"))).hasValue("Hội trường");
            assertThat(page.locator(field("score.duration"))).hasValue("14");
        }
    }

    @Test
    void minutes_are_uploaded_into_the_vault_and_told_of() {
        LocalDate day = daysAgo(7);
        byte[] minutes = "Biên bản họp chi bộ".getBytes(UTF_8);
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            begin(page, day);
            page.fill(field("schedule.place"), "Hội trường");
            page.setInputFiles(field("file"), new FilePayload("bien-ban.txt", "text/plain", minutes));
            page.click("button[value=upload]");
            assertThat(page.locator("section[aria-labelledby=papers]")).containsText("bien-ban.txt");
            assertThat(page.locator(field("schedule.place"))).hasValue("Hội trường");
            page.click("button[value='record:papers']");
            assertThat(page.locator("section[aria-labelledby=papers]")).containsText("Đã ghi vào sổ: 1 sự kiện");
            desk.ledger().awaitProjections();
            page.navigate("/meetings/" + meeting(day));
            assertThat(page.locator("section[aria-labelledby=documents]")).containsText("bien-ban.txt");
        }
    }

    @Test
    void a_clerk_of_another_cell_an_inspector_and_another_clerk_get_nowhere_and_the_command_side_refuses_too() {
        String draft;
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            draft = begin(page, daysAgo(8));
        }
        String path = draft.substring(draft.indexOf("/record/"));
        Visitor other = desk.ledger().logIn("nguoi-khac", List.of("clerk"), List.of(OTHER));
        assertThat(other.get(path).status()).isEqualTo(404);
        Answer posted = other.submit("/record", path, Map.of("do", "save", "schedule.place", "Chỗ lạ"));
        assertThat(posted.headers().firstValue("Location").orElseThrow()).endsWith("/record");
        assertThat(other.submit("/record", path + "/typed", Map.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(other.submit("/record", path + "/delete", Map.of("sure", "yes"))
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/record").expect(200).body()).doesNotContain("Chi bộ " + CELL);
        assertThat(desk.ledger()
                        .logIn("doc", List.of("inspector"), List.of("*"))
                        .get("/record")
                        .status())
                .isEqualTo(403);

        var refused = desk.ledger()
                .part(FormIntake.class)
                .take(
                        new FormIntake.Teller("nguoi-khac", List.of(OTHER)),
                        List.of(new FormIntake.Told(
                                "la",
                                "vn.sogiamsat.meeting.opened.v1",
                                "meeting/" + CELL + "/2026-01-05/1",
                                Instant.parse("2026-01-05T01:00:00Z"),
                                "{}")))
                .getFirst();
        assertThat(refused.answer()).isEqualTo(FormIntake.Answer.REFUSED);
    }

    @Test
    void which_rules_in_force_would_be_missed_is_said_beforehand_and_how_sure_they_are() {
        LocalDateTime start = LocalDateTime.now(Show.HERE).plusDays(3).truncatedTo(ChronoUnit.HOURS);
        desk.ledger()
                .part(CommandGateway.class)
                .sendAndWait(new LedgerCommand.AdoptRulebook(
                        "hd-42-2025",
                        ShippedRulebooks.text("hd-42-2025"),
                        LocalDate.of(2025, 10, 28),
                        null,
                        List.of(),
                        new DecidingDocument("1-QĐ/TU", "Tỉnh ủy", LocalDate.of(2025, 10, 28)),
                        "quan-tri"));
        desk.ledger().awaitProjections();
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            page.navigate("/record");
            page.fill("main input[name=start]", start.toString());
            page.click("main button:has-text('Bắt đầu ghi')");
            page.waitForURL(Pattern.compile(".*/record/[0-9a-f-]{36}"));
            Locator notice = page.locator("#foreseen-notice");
            // The adopted rulebook is found by a search, which sees it a moment after it was written.
            page.waitForCondition(() -> {
                page.reload();
                return !notice.innerText().isBlank();
            });
            assertThat(notice).containsText("Thông báo cho mọi người phải dự");
            assertThat(notice).containsText("phải xong trước");
            assertThat(notice).containsText("Giả định, cần xác nhận");
            assertThat(page.locator("#foreseen-papers")).containsText("Gửi tài liệu trước");

            page.fill(field("notice.at"), start.minusMinutes(30).toString());
            saved(page, () -> page.locator(field("notice.at")).blur());
            assertThat(notice).containsText("muộn");
            page.fill(field("notice.at"), start.minusDays(2).toString());
            saved(page, () -> page.locator(field("notice.at")).blur());
            assertThat(notice).not().containsText("Thông báo cho mọi người phải dự");
        }
    }

    @Test
    void a_meeting_that_is_put_off_stays_the_same_and_one_called_off_lacks_nothing_but_its_reason() {
        LocalDate day = daysAgo(-6);
        try (BrowserContext visitor = desk.signedIn("lan", Screen.PHONE);
                Page page = visitor.newPage()) {
            begin(page, day);
            page.selectOption(field("moved.how"), "rescheduled");
            page.fill(field("moved.at"), daysAgo(0) + "T00:01");
            page.click("button[value='record:moved']");
            assertThat(page.locator(".problems")).hasCount(1);
            assertThat(page.locator(".problems li")).hasCount(2);
            page.fill(field("moved.start"), day.plusDays(1) + "T14:00");
            page.fill(field("moved.reason"), "Bão số 3");
            page.click("button:has-text('Ghi tất cả vào sổ')");
            assertThat(page.locator("section[aria-labelledby=moved]")).containsText("Đã ghi vào sổ");
            assertThat(page.locator("section[aria-labelledby=roll]")).not().containsText("Đã ghi vào sổ");
            desk.ledger().awaitProjections();
            page.navigate("/meetings/" + meeting(day));
            assertThat(page.locator("main")).containsText("Bão số 3");

            LocalDate other = daysAgo(-7);
            begin(page, other);
            page.selectOption(field("moved.how"), "cancelled");
            page.fill(field("moved.at"), daysAgo(0) + "T00:01");
            page.fill(field("moved.reason"), "Trùng đại hội");
            page.click("button:has-text('Ghi tất cả vào sổ')");
            assertThat(page.locator("main > .note")).containsText("đã được ghi đủ vào sổ");
            desk.ledger().awaitProjections();
            page.navigate("/record");
            assertThat(page.locator("main"))
                    .not()
                    .containsText(other.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        }
    }

    @Test
    void before_it_begins_nobody_is_recorded_as_present() {
        LocalDateTime tomorrow = LocalDateTime.now(Show.HERE).plusDays(1).truncatedTo(ChronoUnit.HOURS);
        try (BrowserContext visitor = desk.signedIn("lan", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            page.navigate("/record");
            page.fill("main input[name=start]", tomorrow.toString());
            page.click("main button:has-text('Bắt đầu ghi')");
            page.waitForURL(Pattern.compile(".*/record/[0-9a-f-]{36}"));
            page.click("button:has-text('Ghi tất cả vào sổ')");
            assertThat(page.locator("section[aria-labelledby=schedule]")).containsText("Đã ghi vào sổ: 1 sự kiện");
            assertThat(page.locator("section[aria-labelledby=roll]")).not().containsText("Đã ghi vào sổ");
        }
    }
}

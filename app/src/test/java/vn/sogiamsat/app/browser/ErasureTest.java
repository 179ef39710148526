package vn.sogiamsat.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.sogiamsat.core.PersonId;

/** A destroyed key takes a person's name and words from everywhere, and no stored byte changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest {
    private static final String NAME = "Lò Thị Quỳnh Mai";
    private static final String WORDS = "Tôi xin nhận nhiệm vụ phụ trách địa bàn Mậu A";
    private static final String GONE = "[đã xóa theo quyết định hủy khóa]";

    private final PilotLedger pilot = PilotLedger.start();

    @AfterAll
    void close() {
        pilot.close();
    }

    @Test
    void a_destroyed_key_takes_the_name_from_pages_views_and_store_and_leaves_every_byte() {
        UUID enrolled = pilot.tell(
                "xoa-1",
                "person.enrolled",
                "person/DV-09",
                Map.of("name", NAME, "unit", "YB-VNPT-VY", "standing", "official", "validFrom", "2020-01-01"));
        UUID spoke = pilot.tell(
                "xoa-2",
                "meeting.intervention-recorded",
                PilotLedger.MEETING_SUBJECT,
                Map.of("person", "DV-09", "kind", "remark", "text", WORDS));
        UUID person = PersonId.ofCode("DV-09").value();
        List<String> pages = List.of(
                "/meetings/" + PilotLedger.MEETING,
                "/events/" + enrolled,
                "/events/" + spoke,
                "/persons/" + person,
                "/units/" + PilotLedger.CELL + "?on=2023-10-05",
                "/audit",
                "/organisation?on=2023-10-05",
                "/api/views/meetings/" + PilotLedger.MEETING,
                "/api/views/events/" + enrolled,
                "/api/views/events/" + spoke,
                "/api/views/events?size=200",
                "/api/views/meetings?q=mai");
        Map<UUID, String> stored = payloads();

        try (BrowserContext visitor = pilot.signedIn("mai", "administrator", Screen.DESKTOP);
                Page page = visitor.newPage()) {
            assertThat(telling(page, pages)).as("before").contains(pages.get(0), pages.get(1), pages.get(3));
            assertThat(pilot.ledger().searched("persons")).contains(NAME);

            page.navigate("/persons/" + person);
            page.click("a[href$='/destroy-key']");
            page.fill("input[name=number]", "05-QĐ/ĐU");
            page.fill("input[name=issuer]", "Đảng ủy VNPT Yên Bái");
            page.fill("input[name=date]", "2026-01-15");
            page.fill("textarea[name=reason]", "Theo yêu cầu của đảng viên");
            page.click("main button[type=submit]");
            page.check("input[name=understood]");
            page.click("main button[type=submit]:has-text('Hủy khóa vĩnh viễn')");
            page.waitForURL("**/persons/" + person);
            pilot.ledger().awaitProjections();

            assertThat(telling(page, pages)).as("after").isEmpty();
            page.navigate("/meetings/" + PilotLedger.MEETING);
            assertThat(page.locator("main")).containsText(GONE);
            page.navigate("/events/" + enrolled);
            assertThat(page.locator("main")).containsText(GONE);
        }
        for (String view : List.of("persons", "organisation", "meetings", "audit")) {
            assertThat(pilot.ledger().searched(view))
                    .as(view)
                    .contains("\"hits\"")
                    .doesNotContain(NAME, "lo thi quynh mai", WORDS);
        }
        Map<UUID, String> after = payloads();
        assertThat(after).containsAllEntriesOf(stored);
        assertThat(after.values()).noneMatch(payload -> payload.contains(NAME) || payload.contains(WORDS));
    }

    /** The pages that show the name or the words. */
    private static TreeSet<String> telling(Page page, List<String> pages) {
        TreeSet<String> telling = new TreeSet<>();
        for (String path : pages) {
            page.navigate(path);
            String content = page.content();
            if (content.contains(NAME) || content.contains(WORDS)) {
                telling.add(path);
            }
        }
        return telling;
    }

    private Map<UUID, String> payloads() {
        try (Connection connection = pilot.ledger().part(DataSource.class).getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select event_id, convert_from(payload, 'UTF8') from events.event order by global_index");
                ResultSet rows = statement.executeQuery()) {
            Map<UUID, String> payloads = new LinkedHashMap<>();
            while (rows.next()) {
                payloads.put(UUID.fromString(rows.getString(1)), rows.getString(2));
            }
            return payloads;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

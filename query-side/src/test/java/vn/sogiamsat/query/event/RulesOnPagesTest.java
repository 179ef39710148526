package vn.sogiamsat.query.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.ObligationWaived;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.testing.People;
import vn.sogiamsat.query.testing.QuerySideTest;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

/** What is told of rules, on the pages of events. */
@QuerySideTest
class RulesOnPagesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final DecidingDocument DECISION = new DecidingDocument("12-QĐ/TU", "Tỉnh ủy", APRIL);
    private static final UUID OBLIGATION = UUID.fromString("5a9ba5a2-2b39-4e56-8a7a-6dbb1a5e9a10");

    private static @Nullable Story told;

    @Autowired
    ToldFacts ledger;

    @Autowired
    Vault vault;

    @Autowired
    UnitTree tree;

    @Autowired
    People people;

    private Story story;

    private record Story(VanYen units, UUID adopted, UUID waived, UUID opened) {}

    @BeforeEach
    void tell() {
        if (told == null) {
            VanYen units = VanYen.meeting(ledger, vault, "RP");
            UnitRef cell = new UnitRef(UnitId.ofCode(units.cell), units.cell);
            told = new Story(
                    units,
                    ledger.tell(
                            "2026-04-01T08:00",
                            new RulebookAdopted(
                                    "sinh-hoat",
                                    "id: sinh-hoat\nmục: 1\n",
                                    "0f".repeat(32),
                                    APRIL,
                                    null,
                                    List.of("sinh-hoat.2018"),
                                    DECISION)),
                    ledger.tell(
                            "2026-04-02T08:00",
                            new ObligationWaived(
                                    "sinh-hoat", OBLIGATION, cell, APRIL, APRIL.plusMonths(1), "Bão lũ", DECISION)),
                    ledger.tell("2026-04-01T00:00", PeriodOpened.of(YearMonth.of(2026, 4))));
        }
        story = told;
        await().until(() -> tree.byCode(story.units().cell).isPresent());
    }

    @Test
    void an_adoption_shows_its_text_and_offers_no_document_that_is_not_in_the_vault() {
        String page = page("inspector", "*", story.adopted());
        assertThat(page)
                .contains("Áp dụng bộ quy tắc", ">Bộ quy tắc</dt>", "mục: 1", "sinh-hoat.2018", "0f".repeat(32))
                .contains("sinh-hoat · 01/04/2026 · 12-QĐ/TU")
                .doesNotContain("/documents/");
    }

    @Test
    void a_waiver_shows_its_obligation_without_taking_it_for_an_event() {
        String page = page("inspector", story.units().cell, story.waived());
        assertThat(page)
                .contains("Miễn nghĩa vụ", ">Nghĩa vụ</dt>", "<code>" + OBLIGATION + "</code>", "Bão lũ")
                .doesNotContain("/events/" + OBLIGATION);
    }

    @Test
    void who_does_not_see_the_unit_sees_no_waiver_of_it() {
        assertThat(people.signedIn("inspector", story.units().sister)
                        .get("/events/" + story.waived())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_persons_word_on_rules_can_be_withdrawn_and_the_calendar_cannot() {
        assertThat(page("administrator", "*", story.adopted() + "/withdraw")).contains("<textarea name=\"reason\"");
        assertThat(page("administrator", "*", story.opened() + "/withdraw"))
                .doesNotContain("<textarea name=\"reason\"")
                .contains("cuộc kiểm tra và bộ quy tắc");
    }

    private String page(String role, String unit, Object path) {
        return people.signedIn(role, unit).get("/events/" + path).body();
    }
}

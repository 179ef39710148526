package vn.sogiamsat.app.dashboards;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Verifications;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.shipped.Shipped;

/** Every panel is answered; what they show of the ledger itself is what it says of itself. */
@ExtendWith(SampleProvince.Shared.class)
class LedgerFiguresTest {
    /** Of which a sample that is well has nothing to show. */
    private static final Set<String> EMPTY =
            Set.of("compliance/soon", "audit/refused", "integrity/cosigned", "integrity/alarms", "integrity/witnesses");

    private final SampleProvince province;
    private final OurPages pages;

    LedgerFiguresTest(SampleProvince province) {
        this.province = province;
        this.pages = province.pages();
    }

    private Shown shown(String board, String panel) {
        return province.shown(board, panel);
    }

    @Test
    void every_panel_is_answered_and_shows_something_where_there_is_something() {
        for (Board board : Shipped.boards()) {
            for (Panel.Chart chart : board.charts().toList()) {
                String name = board.id() + "/" + chart.id();
                assertThat(shown(board.id(), chart.id()).found() == 0).as(name).isEqualTo(EMPTY.contains(name));
            }
        }
    }

    @Test
    void the_audit_trail_counts_as_our_own_does() {
        assertThat(shown("audit", "events").only().number(0))
                .isEqualTo(pages.events(""))
                .isGreaterThan(1_000);
        assertThat(shown("audit", "late").only().number(0)).isEqualTo(pages.events("late=true"));
        shown("audit", "types")
                .rows()
                .forEach(row -> assertThat(row.number(0))
                        .isEqualTo(pages.events("type=" + row.keys().getFirst())));
        shown("audit", "sources")
                .rows()
                .forEach(row -> assertThat(row.number(0))
                        .isEqualTo(pages.events("source=" + row.keys().getFirst())));
        Map<String, String> amiss = Map.of(
                "withdrawn", "vn.sogiamsat.fact.withdrawn",
                "conflicts", "vn.sogiamsat.conflict.recorded",
                "quarantined", "vn.sogiamsat.submission.quarantined");
        amiss.forEach((panel, type) ->
                assertThat(shown("audit", panel).only().number(0)).as(panel).isEqualTo(pages.events("type=" + type)));
        assertThat(shown("audit", "hours").rows().stream()
                        .mapToLong(row -> row.number(0))
                        .sum())
                .isEqualTo(pages.events(""));
    }

    @Test
    void integrity_and_operations_are_what_the_ledger_says_of_itself() {
        Integrity.Point point =
                requireNonNull(province.ledger().part(Integrity.class).state().checkpoint());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(province.recorded("integrity")).contains("checkpoint/" + point.size());
            assertThat(shown("integrity", "checkpoint").only().number(0)).isGreaterThanOrEqualTo(point.size());
            Map<String, Shown.Row> projections =
                    shown("integrity", "projections").by(0);
            assertThat(province.ledger().part(ProjectionState.class).progress())
                    .isNotEmpty()
                    .allSatisfy(progress -> assertThat(requireNonNull(projections.get(progress.name()))
                                    .number(0))
                            .isEqualTo(province.ledger().part(LedgerState.class).size()));
        });
    }

    @Test
    void a_verification_shows_with_what_it_found() {
        Verifications.Run run =
                province.ledger().part(Verifications.class).latest().orElseThrow();
        Shown.Row row = shown("integrity", "findings").only();
        assertThat(row.number(0))
                .isEqualTo(run.findings().stream()
                        .mapToLong(Verifications.Finding::count)
                        .sum());
        assertThat(row.number(1)).isEqualTo(1);
        assertThat(shown("integrity", "verifications").only().keys())
                .last()
                .isEqualTo(run.id().toString());
    }
}

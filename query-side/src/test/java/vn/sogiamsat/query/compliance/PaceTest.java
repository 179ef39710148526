package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.testing.Demanded;

/** How many attendances are expected by a moment. */
class PaceTest {
    @ParameterizedTest
    @CsvSource({
        "6, 2023-01-01T00:00:00+07:00, 0, 0, 0",
        "6, 2023-03-02T19:59:59+07:00, 0, 0, 0",
        "6, 2023-03-02T20:00:00+07:00, 0, 1, 1",
        "6, 2023-07-02T12:00:00+07:00, 1, 3, 2",
        "6, 2023-07-02T12:00:00+07:00, 4, 3, 0",
        "6, 2023-12-31T23:59:59+07:00, 5, 5, 0",
        "6, 2024-01-01T00:00:00+07:00, 5, 6, 1",
        "6, 2025-01-01T00:00:00+07:00, 6, 6, 0",
        "6, 2022-06-01T00:00:00+07:00, 0, 0, 0"
    })
    void attendances_are_expected_evenly_over_the_year(
            long required, String moment, long made, long expected, long behind) {
        Pace pace = Pace.of(quota(required), made, Instant.parse(moment));
        assertThat(pace.expected()).isEqualTo(expected);
        assertThat(pace.behind()).isEqualTo(behind);
    }

    private static ObligationDoc quota(long required) {
        return new ObligationDoc(
                new ObligationDoc.ObligationPart(new UUID(0, 1), "superior", new UUID(0, 2), "2023"),
                new ObligationDoc.RulePart(Superiors.RULE, "yb-08-2021"),
                new ObligationDoc.UnitPart(new UUID(0, 3)),
                new ObligationDoc.PersonPart(new UUID(0, 2)),
                null,
                null,
                Instant.parse("2022-12-31T17:00:00Z"),
                Instant.parse("2023-12-31T16:59:59.999Z"),
                required,
                0,
                List.of(),
                null,
                false,
                "applicable",
                "",
                null,
                null,
                Instant.EPOCH,
                Demanded.FOREVER,
                true,
                1);
    }
}

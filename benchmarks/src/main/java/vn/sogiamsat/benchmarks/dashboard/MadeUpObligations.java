package vn.sogiamsat.benchmarks.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.view.ObligationDoc;

/**
 * What a province's cells are demanded in a year: one meeting a month, judged by a number of rules. Of all that came
 * due seven in ten were met in time; every tenth has an older version, from before it was met.
 */
final class MadeUpObligations {
    static final YearMonth FIRST = YearMonth.of(2025, 1);
    /** What is due after this is not met yet. */
    static final LocalDate TODAY = LocalDate.of(2025, 11, 25);

    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String BOOK = "hd-12-2018";

    private final Random random = new Random(20_251_125);
    private final int rules;
    private final Consumer<ObligationDoc> sink;
    private long position;

    MadeUpObligations(int rules, Consumer<ObligationDoc> sink) {
        this.rules = rules;
        this.sink = sink;
    }

    void month(YearMonth month, List<UUID> cells) {
        for (UUID cell : cells) {
            Instant meeting = month.atDay(3)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
            UUID id = id();
            for (int rule = 1; rule <= rules; rule++) {
                tell(cell, id, "%s/R%02d".formatted(BOOK, rule), meeting.plus(Duration.ofHours(3L * rule)), meeting);
            }
        }
    }

    private void tell(UUID cell, UUID meeting, String rule, Instant due, Instant held) {
        boolean past = due.isBefore(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        int chance = random.nextInt(100);
        Instant metAt = !past || chance >= 80
                ? null
                : chance < 72
                        ? due.minus(Duration.ofHours(1L + random.nextInt(48)))
                        : due.plus(Duration.ofHours(1L + random.nextInt(200)));
        String applicability =
                chance < 80 || chance >= 90 ? "applicable" : chance < 85 ? "not-applicable" : "not-evaluated";
        boolean waived = chance == 99;
        Instant opens = held.minus(Duration.ofDays(20));
        UUID id = id();
        Instant known = metAt == null ? opens : metAt.plus(Duration.ofHours(2));
        if (metAt != null && chance % 10 == 0) {
            version(id, cell, meeting, rule, opens, due, null, applicability, false, opens, known);
            version(id, cell, meeting, rule, opens, due, metAt, applicability, false, known, FOREVER);
        } else {
            version(id, cell, meeting, rule, opens, due, metAt, applicability, waived, known, FOREVER);
        }
    }

    private void version(
            UUID id,
            UUID cell,
            UUID meeting,
            String rule,
            Instant opens,
            Instant due,
            @Nullable Instant metAt,
            String applicability,
            boolean waived,
            Instant from,
            Instant to) {
        sink.accept(new ObligationDoc(
                new ObligationDoc.ObligationPart(id, "meeting", meeting, ""),
                new ObligationDoc.RulePart(rule, BOOK),
                new ObligationDoc.UnitPart(cell),
                null,
                new ObligationDoc.MeetingPart(meeting, "regular"),
                null,
                opens,
                due,
                1,
                metAt == null ? 0 : 1,
                List.of(id(), id()),
                metAt,
                metAt != null && !metAt.isAfter(due),
                applicability,
                "",
                waived ? opens : null,
                waived ? due.plus(Duration.ofDays(60)) : null,
                from,
                to,
                to.equals(FOREVER),
                position++));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.PeriodOpened;
import vn.sogiamsat.core.event.RulebookAdopted;
import vn.sogiamsat.core.testing.ReversibleSeals;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;
import vn.sogiamsat.rules.engine.Engine;
import vn.sogiamsat.rules.obligation.Obligation;
import vn.sogiamsat.rules.obligation.Version;
import vn.sogiamsat.rules.world.Told;

/** What the rules make of a province: every shipped rulebook adopted, every month opened. */
final class Rules {
    private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-11-24T00:00:00Z");

    /** Of a month that was opened before the ledger heard that the cell would be gone. */
    private static final String TAKEN_BACK = "Không còn sự kiện nào làm căn cứ";

    private final Engine engine = new Engine();
    private final ReversibleSeals seals = new ReversibleSeals();
    private long position;

    /** @param monthsFirst whether every month is open before anything happens, or only when all is told */
    static Rules over(Made province, boolean monthsFirst) {
        Rules rules = new Rules();
        ShippedRulebooks.names().forEach(rules::adopt);
        province.size().all().stream().filter(month -> monthsFirst).forEach(rules::open);
        province.forEachEvent(
                submission -> rules.add(submission.fact(RECORDED.plusMillis(rules.position), rules.seals)));
        province.size().all().stream().filter(month -> !monthsFirst).forEach(rules::open);
        return rules;
    }

    /** What each obligation comes to when everything is over, by rule, subject, unit and period. */
    Map<String, String> statuses() {
        Map<String, String> statuses = new TreeMap<>();
        for (Version version : engine.current()) {
            Obligation obligation = version.obligation();
            if (obligation.reason().startsWith(TAKEN_BACK)) {
                continue;
            }
            String status = obligation
                    .at(LATER, Duration.ofDays(7))
                    .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .orElse("not there yet");
            String key = String.join(
                    " ",
                    obligation.rule(),
                    obligation.subject().toString(),
                    obligation.unit().toString(),
                    obligation.period());
            if (statuses.put(key, status) != null) {
                throw new AssertionError("twice: " + key);
            }
        }
        return statuses;
    }

    /** By the same names as {@link #statuses}. */
    static String key(Verdict verdict) {
        String subject = verdict.subject().startsWith("mau-")
                ? EventIds.of(Telling.SOURCE, verdict.subject()).toString()
                : Subject.parse(verdict.subject()).uuid().toString();
        String unit = Subject.unit(verdict.unit()).uuid().toString();
        return String.join(" ", verdict.rule(), subject, unit, verdict.period());
    }

    /** Every rule of every shipped rulebook. */
    static Set<String> shipped() {
        return ShippedRulebooks.names().stream()
                .map(Rules::read)
                .flatMap(book -> book.rules().stream().map(rule -> book.id() + "/" + rule.id()))
                .collect(Collectors.toSet());
    }

    private static Rulebook read(String name) {
        try {
            return RulebookReader.read(name + ".yaml", ShippedRulebooks.text(name));
        } catch (FaultyRulebookException e) {
            throw new AssertionError(e);
        }
    }

    private void adopt(String name) {
        Rulebook book = read(name);
        told(
                "adopt-" + name,
                new RulebookAdopted(
                        book.id(),
                        ShippedRulebooks.text(name),
                        "0".repeat(64),
                        book.from(),
                        book.to(),
                        List.copyOf(book.replaces()),
                        new DecidingDocument("1-QĐ/MAU", "Mẫu", LocalDate.of(2026, 1, 1))));
    }

    private void open(YearMonth month) {
        told(PeriodOpened.sourceId(month), PeriodOpened.of(month));
    }

    private void told(String id, Event body) {
        Instant at = RECORDED.plusMillis(position);
        engine.add(new Told(position++, EventIds.of("ledger", id), "ledger", at, at, body));
    }

    private void add(Fact fact) {
        engine.add(Told.of(position++, fact));
    }
}

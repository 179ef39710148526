package vn.sogiamsat.query.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Uuid8;
import vn.sogiamsat.core.view.ObligationDoc;

/** Tells of an obligation the way its index holds it: applicable, not met, known since ever, of a meeting. */
public record Demanded(
        UUID id,
        String rule,
        UUID unit,
        @Nullable UUID meeting,
        Instant opensAt,
        Instant dueAt,
        @Nullable Instant metAt,
        String applicability,
        String reason,
        @Nullable Instant waivedFrom,
        @Nullable Instant waivedUntil,
        List<UUID> evidence,
        Instant knownFrom,
        Instant knownTo,
        long position) {
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    public static Demanded of(String name, String rule, UUID unit, String dueAt) {
        Instant due = Instant.parse(dueAt);
        return new Demanded(
                id(name),
                rule,
                unit,
                null,
                due.minus(Duration.ofDays(90)),
                due,
                null,
                "applicable",
                "",
                null,
                null,
                List.of(),
                Instant.EPOCH,
                FOREVER,
                1);
    }

    public static UUID id(String name) {
        return Uuid8.ofSha256(name.getBytes(UTF_8));
    }

    public Demanded about(UUID theMeeting) {
        return new Demanded(
                id,
                rule,
                unit,
                theMeeting,
                opensAt,
                dueAt,
                metAt,
                applicability,
                reason,
                waivedFrom,
                waivedUntil,
                evidence,
                knownFrom,
                knownTo,
                position);
    }

    public Demanded met(String at) {
        return new Demanded(
                id,
                rule,
                unit,
                meeting,
                opensAt,
                dueAt,
                Instant.parse(at),
                applicability,
                reason,
                waivedFrom,
                waivedUntil,
                evidence,
                knownFrom,
                knownTo,
                position);
    }

    public Demanded by(UUID... events) {
        return new Demanded(
                id,
                rule,
                unit,
                meeting,
                opensAt,
                dueAt,
                metAt,
                applicability,
                reason,
                waivedFrom,
                waivedUntil,
                List.of(events),
                knownFrom,
                knownTo,
                position);
    }

    public Demanded is(String word, String why) {
        return new Demanded(
                id,
                rule,
                unit,
                meeting,
                opensAt,
                dueAt,
                metAt,
                word,
                why,
                waivedFrom,
                waivedUntil,
                evidence,
                knownFrom,
                knownTo,
                position);
    }

    public Demanded waived(String from, String until) {
        return new Demanded(
                id,
                rule,
                unit,
                meeting,
                opensAt,
                dueAt,
                metAt,
                applicability,
                reason,
                Instant.parse(from),
                Instant.parse(until),
                evidence,
                knownFrom,
                knownTo,
                position);
    }

    public Demanded known(Instant from, Instant to, long at) {
        return new Demanded(
                id,
                rule,
                unit,
                meeting,
                opensAt,
                dueAt,
                metAt,
                applicability,
                reason,
                waivedFrom,
                waivedUntil,
                evidence,
                from,
                to,
                at);
    }

    public ObligationDoc doc() {
        return new ObligationDoc(
                new ObligationDoc.ObligationPart(
                        id,
                        meeting == null ? "cell" : "meeting",
                        meeting == null ? unit : meeting,
                        meeting == null ? "2023-10" : ""),
                new ObligationDoc.RulePart(rule, rule.substring(0, rule.indexOf('/'))),
                new ObligationDoc.UnitPart(unit),
                null,
                meeting == null ? null : new ObligationDoc.MeetingPart(meeting, "regular"),
                null,
                opensAt,
                dueAt,
                1,
                metAt == null ? 0 : 1,
                evidence,
                metAt,
                metAt != null && !metAt.isAfter(dueAt),
                applicability,
                reason,
                waivedFrom,
                waivedUntil,
                knownFrom,
                knownTo,
                knownTo.equals(FOREVER),
                position);
    }
}

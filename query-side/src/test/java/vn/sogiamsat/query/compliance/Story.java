package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.DecidingDocument;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;
import vn.sogiamsat.rules.book.ShippedRulebooks;

/** Two cells of one party organisation, judged by the guidance of 2018, in units and a rulebook of a test's own. */
record Story(VanYen units, UUID evidence, UUID foreignEvidence) {
    static final String BOOK = "hd-12-2018";
    static final DecidingDocument DECISION = new DecidingDocument("77-QĐ/TU <b>", "Tỉnh ủy", LocalDate.of(2023, 1, 3));

    static Story told(ToldFacts ledger, Vault vault, String mark) {
        VanYen units = VanYen.meeting(ledger, vault, mark);
        return new Story(
                units,
                ledger.tell("2023-10-06T09:41", new MinutesReadBack(units.meeting, true)),
                ledger.tell(
                        "2023-10-07T09:41",
                        new MinutesReadBack(units.meeting(units.sister, LocalDate.of(2023, 10, 7), 1), true)));
    }

    UUID cell() {
        return UnitId.ofCode(units.cell).value();
    }

    UUID sister() {
        return UnitId.ofCode(units.sister).value();
    }

    UUID party() {
        return UnitId.ofCode(units.party).value();
    }

    UUID meeting() {
        return units.meeting.id().value();
    }

    Demanded demanded(String name, String rule, UUID unit, String due) {
        return Demanded.of(units.cell + name, BOOK + "/" + rule, unit, due);
    }

    /** As of the end of October: three in time, one late, two overdue, one each of the rest. */
    void write(IndexedObligations index) {
        index.obligations(
                demanded("met", "R05", cell(), "2023-10-06T03:00:00Z")
                        .about(meeting())
                        .met("2023-10-06T02:45:00Z")
                        .by(evidence, foreignEvidence)
                        .doc(),
                demanded("met-1", "R06", cell(), "2023-10-06T03:00:00Z")
                        .about(meeting())
                        .met("2023-10-06T02:00:00Z")
                        .doc(),
                demanded("met-2", "R17", sister(), "2023-09-06T03:00:00Z")
                        .met("2023-09-06T03:00:00Z")
                        .doc(),
                demanded("late", "R11", cell(), "2023-10-05T01:00:00Z")
                        .about(meeting())
                        .met("2023-10-05T03:00:00Z")
                        .doc(),
                demanded("over", "R11", sister(), "2023-10-07T01:00:00Z").doc(),
                demanded("over-1", "R13", cell(), "2023-10-06T03:00:00Z")
                        .about(meeting())
                        .doc(),
                demanded("soon", "R03", cell(), "2023-11-10T03:00:00Z").doc(),
                demanded("open", "R03", sister(), "2023-12-31T03:00:00Z")
                        .is("applicable", "")
                        .doc(),
                demanded("waived", "R10", sister(), "2023-10-07T03:00:00Z")
                        .waived("2023-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
                        .doc(),
                demanded("not", "R04", cell(), "2023-10-06T03:00:00Z")
                        .about(meeting())
                        .is("not-applicable", "Không phải buổi kết hợp")
                        .doc(),
                demanded("unclear", "R16", cell(), "2023-10-06T03:00:00Z")
                        .about(meeting())
                        .is("not-evaluated", "Chưa có dữ liệu: <script>alert(1)</script>")
                        .doc());
    }

    static UUID event(String name) {
        return Demanded.id("adopted-" + name);
    }

    static RulebookDoc adopted(String name, String id, String text, @Nullable LocalDate to, String... replaces) {
        return new RulebookDoc(
                new RulebookDoc.RulebookPart(id),
                event(name),
                text,
                LocalDate.of(2018, 7, 6),
                to,
                null,
                List.of(replaces),
                DECISION,
                Instant.parse("2023-01-03T01:00:00Z").plusSeconds(name.length()),
                false,
                1);
    }

    /** The guidance of 2018, as it is shipped. */
    static RulebookDoc guidance() {
        return adopted("guidance", BOOK, ShippedRulebooks.text(BOOK), LocalDate.of(2025, 10, 28));
    }
}

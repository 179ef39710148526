package vn.sogiamsat.app.scope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;

/** A ledger with two branches that are told of in the same way, each in words that nothing else has. */
final class TwoBranches implements AutoCloseable {
    final RunningLedger ledger = RunningLedger.start();
    final Branch own;
    final Branch foreign;

    TwoBranches() {
        Sender handbook = ledger.client().register("handbook");
        handbook.send(handbook.event(
                        "tinh",
                        "unit.established",
                        "unit/TINH",
                        Instant.parse("2020-01-01T01:00:00Z"),
                        Map.of("name", "Đảng bộ tỉnh", "level", "province", "validFrom", "2020-01-01")))
                .expect(201);
        own = new Branch(handbook, "NHA", "Hoa Ban");
        foreign = new Branch(handbook, "XA", "Thạch Sùng");
        ledger.awaitProjections();
    }

    @Override
    public void close() {
        ledger.close();
    }

    /** A grassroots unit with one cell, one member and one meeting, at which everything happened. */
    static final class Branch {
        final String word;
        final String grassroots;
        final UUID unit;
        final UUID cell;
        final UUID person;
        final UUID meeting;
        final UUID event;
        final UUID withdrawn;
        final String document;
        final String quarantined;

        Branch(Sender sender, String code, String word) {
            this.word = word;
            this.grassroots = code;
            String cellCode = code + "-CB";
            this.unit = UnitId.ofCode(code).value();
            this.cell = UnitId.ofCode(cellCode).value();
            this.person = PersonId.ofCode(code + "-DV").value();
            this.meeting = new Subject.Meeting(cellCode, LocalDate.of(2024, 3, 5), 1).uuid();
            String subject = "meeting/" + cellCode + "/2024-03-05/1";
            this.document = sender.upload(("Biên bản " + word).getBytes(UTF_8), "text/plain")
                    .expect(201)
                    .json()
                    .get("sha256")
                    .asString();
            tell(
                    sender,
                    code + "-1",
                    "unit.established",
                    "unit/" + code,
                    unit("Đảng bộ " + word, "grassroots", "TINH"));
            tell(sender, code + "-2", "unit.established", "unit/" + cellCode, unit("Chi bộ " + word, "cell", code));
            tell(
                    sender,
                    code + "-3",
                    "person.enrolled",
                    "person/" + code + "-DV",
                    Map.of("name", "Bà " + word, "unit", cellCode, "standing", "official", "validFrom", "2020-01-01"));
            tell(
                    sender,
                    code + "-4",
                    "meeting.scheduled",
                    subject,
                    Map.of(
                            "kind", "regular",
                            "mode", "in-person",
                            "start", "2024-03-05T08:00:00+07:00",
                            "place", "Nhà văn hóa " + word,
                            "bridgePoints", List.of()));
            this.event = tell(
                    sender,
                    code + "-5",
                    "meeting.document-uploaded",
                    subject,
                    Map.of(
                            "document",
                            document,
                            "title",
                            "Biên bản " + word,
                            "kind",
                            "minutes",
                            "mediaType",
                            "text/plain",
                            "fileName",
                            "bien-ban.txt",
                            "size",
                            ("Biên bản " + word).getBytes(UTF_8).length));
            this.withdrawn = tell(
                    sender,
                    code + "-6",
                    "meeting.intervention-recorded",
                    subject,
                    Map.of("person", code + "-DV", "kind", "remark", "text", "Lời của " + word));
            tell(
                    sender,
                    code + "-7",
                    "fact.withdrawn",
                    subject,
                    Map.of(
                            "id",
                            code + "-6",
                            "type",
                            "vn.sogiamsat.meeting.intervention-recorded.v1",
                            "withdrawnBy",
                            "Thư ký",
                            "reason",
                            "Ghi nhầm ở " + word));
            this.quarantined = sender.send(sender.event(
                            code + "-8",
                            "meeting.scheduled",
                            subject,
                            Instant.parse("2024-03-01T01:00:00Z"),
                            Map.of("place", word)))
                    .expect(202)
                    .json()
                    .get("reference")
                    .asString();
        }

        private static Map<String, Object> unit(String name, String level, String parent) {
            return Map.of("name", name, "level", level, "parent", parent, "validFrom", "2020-01-01");
        }

        private static UUID tell(Sender sender, String id, String type, String subject, Map<String, ?> data) {
            sender.send(sender.event(id, type, subject, Instant.parse("2024-03-05T01:00:00Z"), data))
                    .expect(201);
            return EventIds.of(sender.source(), id);
        }
    }
}

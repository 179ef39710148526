package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.AttendeeRole;
import vn.sogiamsat.core.event.MeetingClosed;
import vn.sogiamsat.core.event.MeetingKind;
import vn.sogiamsat.core.event.MeetingOpened;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.Presence;
import vn.sogiamsat.core.event.RollCallMethod;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.testing.Demanded;
import vn.sogiamsat.query.testing.ToldFacts;
import vn.sogiamsat.query.testing.VanYen;
import vn.sogiamsat.query.testing.Vault;

/**
 * Two superiors in 2023: Nguyễn Cấp Trên of the upper committee, who follows the cell and its sister, and the cell's
 * own secretary, who sits on the party committee and follows the sister.
 *
 * @param onSite the superior at the sister's meeting of 5 September
 * @param ownCell the secretary as a superior at a meeting of their own cell on 3 November
 */
record Superiors(VanYen units, UUID onSite, UUID ownCell) {
    static final String RULE = "yb-08-2021/R20";

    static Superiors told(ToldFacts ledger, Vault vault, String mark) {
        VanYen units = VanYen.meeting(ledger, vault, mark);
        hold(ledger, units.superior, units.upper, Position.STANDING_COMMITTEE_MEMBER);
        hold(ledger, units.secretary, units.party, Position.COMMITTEE_MEMBER);
        follow(ledger, units.superior, units.cell, LocalDate.of(2022, 1, 1));
        follow(ledger, units.superior, units.sister, LocalDate.of(2023, 7, 1));
        follow(ledger, units.secretary, units.sister, LocalDate.of(2023, 1, 1));
        return new Superiors(
                units,
                attend(ledger, units, units.sister, "2023-09-05", units.superior, Presence.ON_SITE),
                attend(ledger, units, units.cell, "2023-11-03", units.secretary, Presence.ON_SITE));
    }

    /** Six demanded, two made of these events; for the secretary three, none made. */
    List<ObligationDoc> quotas(UUID remote) {
        return List.of(
                quota(units.superior, units.upper, 6, List.of(onSite, remote), Instant.EPOCH, Demanded.FOREVER, 1),
                quota(units.secretary, units.party, 3, List.of(), Instant.EPOCH, Demanded.FOREVER, 1));
    }

    UUID obligation(PersonId person) {
        return Demanded.id("quota-" + person.value());
    }

    ObligationDoc quota(
            PersonId person, String unit, long required, List<UUID> evidence, Instant from, Instant to, long position) {
        return new ObligationDoc(
                new ObligationDoc.ObligationPart(obligation(person), "superior", person.value(), "2023"),
                new ObligationDoc.RulePart(RULE, "yb-08-2021"),
                new ObligationDoc.UnitPart(UnitId.ofCode(unit).value()),
                new ObligationDoc.PersonPart(person.value()),
                null,
                null,
                Instant.parse("2022-12-31T17:00:00Z"),
                Instant.parse("2023-12-31T16:59:59.999Z"),
                required,
                evidence.size(),
                evidence,
                null,
                false,
                "applicable",
                "",
                null,
                null,
                from,
                to,
                to.equals(Demanded.FOREVER),
                position);
    }

    private static void hold(ToldFacts ledger, PersonId person, String unit, Position position) {
        ledger.tell(
                "2020-05-01T08:00",
                new PositionHeld(person, UnitId.ofCode(unit), position, LocalDate.of(2020, 5, 1), null, null));
    }

    private static void follow(ToldFacts ledger, PersonId person, String cell, LocalDate from) {
        ledger.tell(from + "T08:00", new SuperiorAssigned(person, UnitId.ofCode(cell), from, null, null));
    }

    private static UUID attend(
            ToldFacts ledger, VanYen units, String cell, String day, PersonId person, Presence presence) {
        MeetingRef meeting = units.called(cell, LocalDate.parse(day), MeetingKind.REGULAR, null);
        ledger.tell(day + "T08:00", new MeetingOpened(meeting, units.secretary, null));
        UUID attended = ledger.tell(
                day + "T08:05",
                new AttendanceRecorded(
                        meeting, person, AttendeeRole.SUPERIOR, presence, RollCallMethod.APP, null, null, null, null));
        ledger.tell(day + "T09:30", new MeetingClosed(meeting, 0, List.of()));
        return attended;
    }
}

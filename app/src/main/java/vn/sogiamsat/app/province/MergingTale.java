package vn.sogiamsat.app.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.HandoverConfirmed;
import vn.sogiamsat.core.event.HandoverSide;
import vn.sogiamsat.core.event.MemberTransferred;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionEnded;
import vn.sogiamsat.core.event.RecordsHandedOver;
import vn.sogiamsat.core.event.SuperiorAssignmentEnded;
import vn.sogiamsat.core.event.UnitMerged;

/** Tells how a cell went into its neighbour, and whether its records came along. */
record MergingTale(OrganisationTale organisation, Merging merging) {

    List<Telling> tell() {
        List<Telling> told = new ArrayList<>();
        Cell cell = merging.cell();
        LocalDate day = merging.day();
        String subject = "unit/" + cell.code();
        Data decision = Decisions.of("QĐ", cell.number(), day);
        told.add(organisation.tell(
                subject,
                "merged",
                UnitMerged.class,
                day,
                Data.of()
                        .with("successor", merging.into().code())
                        .with("validFrom", day)
                        .with("decision", decision)));
        people(told, decision);
        if (merging.handover() == Timeliness.NEVER) {
            return told;
        }
        LocalDate handed = day.plusDays(merging.handover() == Timeliness.LATE ? 45 : 12);
        told.add(organisation.tell(
                subject,
                "handed-over",
                RecordsHandedOver.class,
                handed,
                Data.of()
                        .with("receiver", merging.into().code())
                        .with(
                                "items",
                                List.of(Data.of()
                                        .with("title", "Sổ biên bản (dữ liệu mẫu)")
                                        .with("pages", 120)
                                        .fields()))
                        .with("validFrom", handed)));
        told.add(confirmed(cell, merging.into(), HandoverSide.GIVING, handed));
        told.add(confirmed(merging.into(), cell, HandoverSide.RECEIVING, handed.plusDays(2)));
        return told;
    }

    private void people(List<Telling> told, Data decision) {
        Cell cell = merging.cell();
        LocalDate day = merging.day();
        People people = organisation.people();
        for (Member member : people.enrolled(cell)) {
            told.add(organisation.person(
                    member,
                    "transferred",
                    MemberTransferred.class,
                    day,
                    Data.of()
                            .with("from", cell.code())
                            .with("to", merging.into().code())
                            .with("validFrom", day)));
        }
        ended(told, OrganisationTale.officer(cell, 1), Position.SECRETARY);
        if (people.hasDeputy(cell)) {
            ended(told, OrganisationTale.officer(cell, 2), Position.DEPUTY_SECRETARY);
        }
        for (Superior superior : people.following(cell)) {
            told.add(organisation.person(
                    superior.member(),
                    "follows-no-more/" + cell.code(),
                    SuperiorAssignmentEnded.class,
                    day,
                    Data.of().with("cell", cell.code()).with("validFrom", day).with("decision", decision)));
        }
    }

    private void ended(List<Telling> told, Member member, Position position) {
        told.add(organisation.person(
                member,
                "post-ended/" + position.code(),
                PositionEnded.class,
                merging.day(),
                Data.of()
                        .with("unit", merging.cell().code())
                        .with("position", position)
                        .with("validFrom", merging.day())));
    }

    private Telling confirmed(Cell by, Cell other, HandoverSide side, LocalDate day) {
        return organisation.tell(
                "unit/" + by.code(),
                "confirmed/" + other.code(),
                HandoverConfirmed.class,
                day,
                Data.of()
                        .with("counterpart", other.code())
                        .with("side", side)
                        .with("confirmedBy", OrganisationTale.officer(by, 1).code())
                        .with("listDigest", "%064x".formatted(merging.cell().number()))
                        .with("validFrom", day));
    }
}

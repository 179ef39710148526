package vn.sogiamsat.app.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.event.MemberExempted;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.PositionHeld;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.event.SuperiorAssigned;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitLevel;

/** Tells the tree of units, its members and their offices. */
record OrganisationTale(People people) {

    /** A cell, and the units above it where it is the first in them. */
    List<Telling> units(Cell cell) {
        List<Telling> told = new ArrayList<>();
        boolean isFirst = cell.place() == 0;
        if (cell.number() == 1) {
            told.add(unit("MAU", "Đảng bộ tỉnh (dữ liệu mẫu)", UnitLevel.PROVINCE, null));
        }
        if (isFirst && cell.body() % Cell.BODIES_IN_UPPER == 1) {
            String name = "Đảng ủy cấp trên số %02d (dữ liệu mẫu)".formatted(cell.upper());
            told.add(unit(cell.upperCode(), name, UnitLevel.UPPER, "MAU"));
        }
        if (isFirst) {
            String name = "Đảng bộ cơ sở số %02d (dữ liệu mẫu)".formatted(cell.body());
            told.add(unit(cell.bodyCode(), name, UnitLevel.GRASSROOTS, cell.upperCode()));
        }
        told.add(unit(cell.code(), cell.name(), UnitLevel.CELL, cell.bodyCode()));
        return told;
    }

    private Telling unit(String code, String name, UnitLevel level, @Nullable String parent) {
        return tell(
                "unit/" + code,
                "established",
                UnitEstablished.class,
                day(),
                Data.of()
                        .with("name", name)
                        .with("level", level)
                        .with("parent", parent)
                        .with("validFrom", day()));
    }

    List<Telling> members(Cell cell) {
        List<Telling> told = new ArrayList<>();
        for (Member member : people.enrolled(cell)) {
            told.add(person(
                    member,
                    "enrolled",
                    MemberEnrolled.class,
                    day(),
                    Data.of()
                            .with("name", member.name())
                            .with("unit", cell.code())
                            .with("standing", member.official() ? Standing.OFFICIAL : Standing.PROBATIONARY)
                            .with("validFrom", day())));
            if (member.exemptFrom() != null) {
                told.add(person(
                        member,
                        "exempted",
                        MemberExempted.class,
                        member.exemptFrom(),
                        Data.of()
                                .with("unit", cell.code())
                                .with("reason", "Tuổi cao, sức yếu (dữ liệu mẫu)")
                                .with("validFrom", member.exemptFrom())));
            }
        }
        told.add(post(officer(cell, 1), cell.code(), Position.SECRETARY));
        if (people.hasDeputy(cell)) {
            told.add(post(officer(cell, 2), cell.code(), Position.DEPUTY_SECRETARY));
        }
        return told;
    }

    /** The committees of a body, and which cells their members follow. */
    List<Telling> superiors(Cell first) {
        List<Telling> told = new ArrayList<>();
        for (Superior superior : people.superiors(first)) {
            told.add(post(superior.member(), superior.unit(), Position.COMMITTEE_MEMBER));
            for (Cell cell : superior.follows()) {
                told.add(person(
                        superior.member(),
                        "follows/" + cell.code(),
                        SuperiorAssigned.class,
                        day(),
                        Data.of()
                                .with("cell", cell.code())
                                .with("validFrom", day())
                                .with("decision", Decisions.of("QĐ", cell.number(), day()))));
            }
        }
        return told;
    }

    private Telling post(Member member, String unit, Position position) {
        return person(
                member,
                "post/" + unit + "/" + position.code(),
                PositionHeld.class,
                day(),
                Data.of()
                        .with("unit", unit)
                        .with("position", position)
                        .with("validFrom", day())
                        .with("decision", Decisions.of("QĐ", member.number(), day())));
    }

    Telling person(Member member, String what, Class<? extends Event> type, LocalDate day, Data data) {
        return tell("person/" + member.code(), what, type, day, data);
    }

    Telling tell(String subject, String what, Class<? extends Event> type, LocalDate day, Data data) {
        Instant time = day.atTime(8, 0).atZone(Meeting.ZONE).toInstant();
        return new Telling("mau-%d/%s/%s".formatted(people.size().seed(), subject, what), type, subject, time, data);
    }

    static Member officer(Cell cell, int number) {
        return new Member(cell, number, true, null);
    }

    private LocalDate day() {
        return people.size().firstDay();
    }
}

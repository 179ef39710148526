package vn.sogiamsat.imports.table;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Words;

/** Positions: a row is a person in a position of a unit. */
final class PositionsTable implements Table {
    private static final Words<Position> POSITIONS = Words.of(Position.values())
            .also(Position.SECRETARY, "Bí thư chi bộ", "Bí thư đảng ủy")
            .also(Position.DEPUTY_SECRETARY, "Phó bí thư chi bộ", "Phó bí thư đảng ủy")
            .also(Position.STANDING_COMMITTEE_MEMBER, "UV BTV", "UVBTV", "Ủy viên thường vụ")
            .also(Position.COMMITTEE_MEMBER, "Ủy viên ban chấp hành", "UV BCH", "Đảng ủy viên", "Chi ủy viên");

    private static final Column UNIT = Column.required(
                    "Mã tổ chức đảng", "Unit code", "Nơi giữ chức vụ.", "Where the position is held.", "YB-VNPT")
            .or("Mã đơn vị", "Unit");
    private static final Column POSITION = Column.required(
                    "Chức vụ",
                    "Position",
                    "Một trong: " + POSITIONS.vi() + ".",
                    "One of: " + POSITIONS.en() + ".",
                    Position.SECRETARY.vi())
            .or("Chức vụ đảng");

    @Override
    public String code() {
        return "positions";
    }

    @Override
    public Said title() {
        return new Said("Chức vụ", "Positions");
    }

    @Override
    public Said explained() {
        return new Said(
                "Mỗi dòng là một người giữ một chức vụ, được ghi là “Giữ chức vụ”.",
                "Each row is a person in a position, recorded as “Position held”.");
    }

    @Override
    public List<Column> columns() {
        return Stream.of(List.of(MembersTable.PERSON, UNIT, POSITION), Spell.COLUMNS, Decision.COLUMNS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        String person = values.code(MembersTable.PERSON);
        String unit = values.code(UNIT);
        Position position = values.word(POSITION, POSITIONS);
        ObjectNode data = Values.object().put("unit", unit);
        if (position != null) {
            data.put("position", position.code());
        }
        Spell spell = Spell.put(data, values);
        Decision.put(data, values);
        return List.of(new Told(
                "vn.sogiamsat.person.position-held",
                "person/" + person,
                spell.begins(),
                data,
                "position/" + person + "/" + unit + "/" + position + "/" + spell.from()));
    }
}

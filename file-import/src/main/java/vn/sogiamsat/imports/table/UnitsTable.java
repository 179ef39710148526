package vn.sogiamsat.imports.table;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Words;

/** Party units: a row is a unit and where it is in the tree. */
final class UnitsTable implements Table {
    private static final Words<UnitLevel> LEVELS = Words.of(UnitLevel.values())
            .also(UnitLevel.PROVINCE, "Tỉnh ủy", "Tỉnh", "Đảng bộ tỉnh")
            .also(UnitLevel.UPPER, "Cấp trên trực tiếp", "Đảng ủy cấp trên", "Đảng bộ cấp trên trực tiếp")
            .also(UnitLevel.GRASSROOTS, "Cơ sở", "Đảng bộ cơ sở", "Đảng ủy cơ sở", "Đảng bộ bộ phận")
            .also(UnitLevel.CELL, "Chi bộ trực thuộc", "Chi bộ cơ sở");

    private static final Column CODE = Column.required(
                    "Mã tổ chức đảng",
                    "Unit code",
                    "Mã dùng chung với các hệ thống khác; không đổi khi đổi tên.",
                    "The code shared with other systems; it stays when the name changes.",
                    "YB-VNPT-VY")
            .or("Mã", "Mã đơn vị", "Code");
    private static final Column NAME = Column.required(
                    "Tên tổ chức đảng", "Unit name", "Tên đầy đủ.", "The full name.", "Chi bộ VNPT Văn Yên")
            .or("Tên", "Tên đơn vị", "Name");
    private static final Column LEVEL = Column.required(
            "Cấp", "Level", "Một trong: " + LEVELS.vi() + ".", "One of: " + LEVELS.en() + ".", UnitLevel.CELL.vi());
    private static final Column PARENT = Column.optional(
                    "Mã cấp trên trực tiếp",
                    "Parent code",
                    "Mã của tổ chức đảng cấp trên trực tiếp; chỉ để trống ở cấp cao nhất.",
                    "The code of the unit above; blank only at the top.",
                    "YB-VNPT")
            .or("Mã cấp trên", "Trực thuộc", "Parent");

    @Override
    public String code() {
        return "units";
    }

    @Override
    public Said title() {
        return new Said("Tổ chức đảng", "Party units");
    }

    @Override
    public Said explained() {
        return new Said(
                "Mỗi dòng là một tổ chức đảng, được ghi là “Thành lập tổ chức đảng”. Cấp trên có thể ở dòng trước, dòng sau hoặc đã có trong sổ.",
                "Each row is a party unit, recorded as “Unit established”. Its parent may be in a row before or after, or in the ledger already.");
    }

    @Override
    public List<Column> columns() {
        return Stream.of(List.of(CODE, NAME, LEVEL, PARENT), Spell.COLUMNS, Decision.COLUMNS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        String code = values.code(CODE);
        ObjectNode data = Values.object();
        values.text(NAME, 200).ifPresent(name -> data.put("name", name));
        UnitLevel level = values.word(LEVEL, LEVELS);
        if (level != null) {
            data.put("level", level.code());
        }
        values.optionalCode(PARENT).ifPresent(parent -> {
            data.put("parent", parent);
            if (parent.equals(code)) {
                values.wrong(PARENT, "Không thể trực thuộc chính mình", "a unit is not its own parent");
            }
        });
        Spell spell = Spell.put(data, values);
        Decision.put(data, values);
        return List.of(new Told(
                "vn.sogiamsat.unit.established",
                "unit/" + code,
                spell.begins(),
                data,
                "unit/" + code + "/" + spell.from()));
    }
}

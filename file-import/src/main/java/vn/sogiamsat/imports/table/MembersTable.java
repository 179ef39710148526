package vn.sogiamsat.imports.table;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.imports.value.Said;
import vn.sogiamsat.imports.value.Words;

/** Members: a row is a person in a cell. */
final class MembersTable implements Table {
    private static final Words<Standing> STANDINGS = Words.of(Standing.values())
            .also(Standing.OFFICIAL, "Chính thức", "CT")
            .also(Standing.PROBATIONARY, "Dự bị", "DB");

    static final Column PERSON = Column.required(
                    "Mã đảng viên",
                    "Member code",
                    "Mã dùng chung với các hệ thống khác. Trong sổ chỉ giữ dạng niêm phong.",
                    "The code shared with other systems. The ledger keeps it sealed only.",
                    "DV-03")
            .or("Mã ĐV", "Person code");
    private static final Column NAME = Column.required(
                    "Họ và tên", "Name", "Họ và tên đầy đủ.", "The full name.", "Nguyễn Văn A")
            .or("Họ tên", "Họ và tên đảng viên", "Tên đảng viên");
    static final Column CELL = Column.required(
                    "Mã chi bộ", "Cell code", "Mã của chi bộ.", "The code of the cell.", "YB-VNPT-VY")
            .or("Chi bộ", "Cell");
    private static final Column STANDING = Column.required(
                    "Loại đảng viên", "Standing", "Chính thức hoặc dự bị.", "Official or probationary.", "Chính thức")
            .or("Diện", "Loại");
    private static final Column PHONE = Column.optional(
                    "Điện thoại",
                    "Phone",
                    "Đặt ô theo kiểu chữ (Text) để giữ số 0 ở đầu.",
                    "Format the cell as text, so that the leading 0 is kept.",
                    "0900 000 003")
            .or("Số điện thoại", "SĐT");
    private static final Column CARD = Column.optional(
                    "Số thẻ đảng viên",
                    "Card number",
                    "Đặt ô theo kiểu chữ (Text).",
                    "Format the cell as text.",
                    "00.000003")
            .or("Số thẻ", "Số thẻ Đảng");

    @Override
    public String code() {
        return "members";
    }

    @Override
    public Said title() {
        return new Said("Đảng viên", "Members");
    }

    @Override
    public Said explained() {
        return new Said(
                "Mỗi dòng là một đảng viên trong một chi bộ, được ghi là “Ghi danh đảng viên”.",
                "Each row is a member of a cell, recorded as “Member enrolled”.");
    }

    @Override
    public List<Column> columns() {
        return Stream.of(List.of(PERSON, NAME, CELL, STANDING, PHONE, CARD), Spell.COLUMNS, Decision.COLUMNS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Told> read(Values values) {
        String person = values.code(PERSON);
        String cell = values.code(CELL);
        ObjectNode data = Values.object();
        values.text(NAME, 200).ifPresent(name -> data.put("name", name));
        values.text(PHONE, 30).ifPresent(phone -> data.put("phone", phone));
        values.text(CARD, 30).ifPresent(card -> data.put("cardNumber", card));
        data.put("unit", cell);
        Standing standing = values.word(STANDING, STANDINGS);
        if (standing != null) {
            data.put("standing", standing.code());
        }
        Spell spell = Spell.put(data, values);
        Decision.put(data, values);
        return List.of(new Told(
                "vn.sogiamsat.person.enrolled",
                "person/" + person,
                spell.begins(),
                data,
                "enrolled/" + person + "/" + cell + "/" + spell.from()));
    }
}

package vn.sogiamsat.imports.table;

import java.time.LocalDate;
import java.util.List;

/**
 * Which meeting a row is about.
 *
 * @param day for which it was first scheduled
 */
record Which(String cell, LocalDate day, int ordinal) {
    static final Column DAY = Column.required(
                    "Ngày sinh hoạt",
                    "Meeting day",
                    "Ngày được lên lịch lần đầu, dd/MM/yyyy; giữ nguyên khi dời lịch.",
                    "The day for which it was first scheduled, dd/MM/yyyy; it stays when the meeting is put off.",
                    "05/10/2023")
            .or("Ngày", "Ngày họp", "Day");
    static final Column ORDINAL = Column.optional(
                    "Buổi thứ",
                    "Ordinal",
                    "1 khi để trống; 2 cho buổi thứ hai cùng ngày.",
                    "1 where blank; 2 for the second meeting of the same day.",
                    "1")
            .or("Thứ tự buổi");

    static final List<Column> COLUMNS = List.of(MembersTable.CELL, DAY, ORDINAL);

    static Which read(Values values) {
        return new Which(
                values.code(MembersTable.CELL),
                values.day(DAY),
                values.number(ORDINAL, 1, 99).orElse(1));
    }

    String subject() {
        return "meeting/" + cell + "/" + day + "/" + ordinal;
    }
}

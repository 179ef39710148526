package vn.sogiamsat.imports.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The three columns by which a deciding document is cited: numbers collide. */
final class Decision {
    private static final Column NUMBER = Column.optional(
            "Số quyết định",
            "Decision number",
            "Số, ký hiệu văn bản quyết định. Có số thì phải có cả cơ quan và ngày.",
            "Number of the deciding document. With it, issuer and date must be there, too.",
            "15-QĐ/ĐU");

    private static final Column ISSUER = Column.optional(
            "Cơ quan ban hành", "Issuer", "Cơ quan ban hành văn bản ấy.", "Who issued it.", "Đảng ủy VNPT Yên Bái");

    private static final Column DATE = Column.optional(
            "Ngày quyết định", "Decision date", "Ngày ban hành, dd/MM/yyyy.", "Its date, dd/MM/yyyy.", "25/05/2010");

    static final List<Column> COLUMNS = List.of(NUMBER, ISSUER, DATE);

    private Decision() {}

    /** Puts the document into the data, where one is named. */
    static void put(ObjectNode data, Values values) {
        Optional<String> number = values.text(NUMBER, 60);
        Optional<String> issuer = values.text(ISSUER, 200);
        Optional<LocalDate> date = values.optionalDay(DATE);
        if (number.isPresent() && issuer.isPresent() && date.isPresent()) {
            data.putObject("decision")
                    .put("number", number.get())
                    .put("issuer", issuer.get())
                    .put("date", date.get().toString());
            return;
        }
        if (COLUMNS.stream().anyMatch(values::isThere)) {
            COLUMNS.stream()
                    .filter(column -> !values.isThere(column))
                    .forEach(column -> values.wrong(
                            column,
                            "Văn bản quyết định phải có đủ số, cơ quan ban hành và ngày",
                            "a deciding document needs number, issuer and date"));
        }
    }
}

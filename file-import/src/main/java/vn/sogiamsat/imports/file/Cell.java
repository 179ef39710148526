package vn.sogiamsat.imports.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in one cell, before anybody has said what it means. */
public sealed interface Cell {
    Cell BLANK = new Blank();

    /** Nothing, or only white space. */
    record Blank() implements Cell {}

    /** @param text composed (NFC), without white space at its ends, not blank */
    record Text(String text) implements Cell {}

    /** A day, or a moment, that the spreadsheet itself keeps as one. */
    record Moment(LocalDateTime value) implements Cell {}

    /** A number that the spreadsheet keeps as one. */
    record Amount(BigDecimal value) implements Cell {}

    /**
     * A cell whose value may not be what somebody meant.
     *
     * @param shown what a person sees in it; empty for nothing
     */
    record Unusable(Reason reason, String shown) implements Cell {}

    /** Why a cell cannot be used. */
    enum Reason {
        FORMULA(
                "Ô có công thức; hãy chép và dán lại chỉ giá trị (Paste Special → Values)",
                "the cell holds a formula; copy it and paste its value alone (Paste Special → Values)"),
        ERROR("Ô báo lỗi của bảng tính (như #REF!)", "the cell holds an error of the spreadsheet (such as #REF!)"),
        MERGED(
                "Ô bị gộp với ô khác; hãy bỏ gộp và điền từng ô",
                "the cell is merged with others; unmerge them and fill in each");

        private final String vi;
        private final String en;

        Reason(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        public String vi() {
            return vi;
        }

        public String en() {
            return en;
        }
    }

    /** A cell of text as it was read. */
    static Cell ofText(String raw) {
        String text = Tidy.text(raw);
        return text.isEmpty() ? BLANK : new Text(text);
    }
}

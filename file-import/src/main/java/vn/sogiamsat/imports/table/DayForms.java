package vn.sogiamsat.imports.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sogiamsat.imports.file.Cell;
import vn.sogiamsat.imports.value.DayForm;
import vn.sogiamsat.imports.value.Said;

/** In which forms the days of a file were written, for people to see before they believe it. */
public final class DayForms {
    private static final DateTimeFormatter SPELT = DateTimeFormatter.ofPattern("'ngày' d 'tháng' M 'năm' uuuu");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /**
     * @param written an example as it stands in the file
     * @param meant the same spelt out
     */
    public record Met(Column column, DayForm form, long days, String written, String meant) {}

    private final Map<Column, Map<DayForm, Met>> met = new LinkedHashMap<>();

    void met(Column column, DayForm form, Cell cell, LocalDate day) {
        String written = cell instanceof Cell.Text text ? text.text() : SHOWN.format(day);
        met.computeIfAbsent(column, any -> new EnumMap<>(DayForm.class))
                .merge(
                        form,
                        new Met(column, form, 1, written, SPELT.format(day)),
                        (before, one) -> new Met(column, form, before.days() + 1, before.written(), before.meant()));
    }

    public List<Met> met() {
        List<Met> all = new ArrayList<>();
        met.values().forEach(forms -> all.addAll(forms.values()));
        return all;
    }

    /**
     * Where a column holds days both as text and in cells of the spreadsheet's kind for days: a spreadsheet of another
     * country turns 05/10 into the tenth of May, and leaves 25/10 as text.
     */
    public List<Said> suspicions() {
        List<Said> suspicions = new ArrayList<>();
        met.forEach((column, forms) -> {
            if (forms.keySet().containsAll(Set.of(DayForm.KEPT_AS_DAY, DayForm.DAY_FIRST))) {
                suspicions.add(new Said(
                        "Cột “%s” có ngày ở cả hai dạng, chữ và ô kiểu ngày: bảng tính có thể đã đổi chỗ ngày và tháng. Hãy xem kỹ các ngày dưới đây."
                                .formatted(column.head().vi()),
                        "The column “%s” has days both as text and in date cells: a spreadsheet may have swapped day and month. Look closely at the days below."
                                .formatted(column.head().en())));
            }
        });
        return suspicions;
    }
}

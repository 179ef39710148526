package vn.sogiamsat.imports.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sogiamsat.imports.file.Cell;

/** Days as Vietnamese offices write them. */
class DaysTest {
    private static Days.Outcome read(String text) {
        return Days.read(new Cell.Text(text));
    }

    @ParameterizedTest
    @CsvSource({
        "05/10/2023, DAY_FIRST",
        "5/10/2023, DAY_FIRST",
        "05-10-2023, DAY_FIRST",
        "5.10.2023, DAY_FIRST",
        "05 / 10 / 2023, DAY_FIRST",
        "2023-10-05, YEAR_FIRST",
        "2023/10/5, YEAR_FIRST"
    })
    void the_day_comes_before_the_month_unless_the_year_comes_first(String text, DayForm form) {
        assertThat(read(text)).isEqualTo(new Days.Outcome.Day(LocalDate.of(2023, 10, 5), form));
    }

    @Test
    void a_day_that_the_spreadsheet_keeps_is_taken_as_it_is() {
        assertThat(Days.read(new Cell.Moment(LocalDateTime.of(2023, 10, 5, 8, 0))))
                .isEqualTo(new Days.Outcome.Day(LocalDate.of(2023, 10, 5), DayForm.KEPT_AS_DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "10/25/2023, không có tháng 25",
        "31/02/2023, trong lịch không có ngày này",
        "29/02/2023, trong lịch không có ngày này",
        "05/10/23, bốn chữ số",
        "tháng 10, không phải ngày",
        "05/10-2023, không phải ngày",
        "05/10/1829, ngoài khoảng"
    })
    void what_is_no_day_is_told_with_the_reason(String text, String because) {
        assertThat(read(text)).isInstanceOfSatisfying(Days.Outcome.Wrong.class, wrong -> {
            assertThat(wrong.why().vi()).contains(because);
            assertThat(wrong.why().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"45204", "20231005"})
    void a_number_is_no_day(String number) {
        assertThat(Days.read(new Cell.Amount(new BigDecimal(number)))).isInstanceOf(Days.Outcome.Wrong.class);
    }

    @Test
    void times_are_read_as_they_are_written() {
        for (String text : new String[] {"08:30", "8:30", "8h30", "8 giờ 30", "8g30", "08:30:00", "8h30 phút"}) {
            assertThat(Times.read(new Cell.Text(text))).as(text).hasToString("Optional[08:30]");
        }
        assertThat(Times.read(new Cell.Text("8h"))).hasToString("Optional[08:00]");
        assertThat(Times.read(new Cell.Amount(new BigDecimal("0.354166666666667"))))
                .hasToString("Optional[08:30]");
        for (String text : new String[] {"25:00", "8:75", "sáng", "8", "8.30"}) {
            assertThat(Times.read(new Cell.Text(text))).as(text).isEmpty();
        }
    }
}

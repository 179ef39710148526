package vn.sogiamsat.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sogiamsat.core.view.ClosedDayDoc;
import vn.sogiamsat.core.view.ScoreDoc;
import vn.sogiamsat.query.testing.IndexedObligations;
import vn.sogiamsat.query.testing.QuerySideTest;

/** What the dashboard shows of the days that were closed. */
@QuerySideTest
class ClosedDaysTest {
    private static final YearMonth MARCH = YearMonth.of(2022, 3);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    @Autowired
    StoryPages pages;

    @Autowired
    IndexedObligations index;

    private Story story;

    @BeforeEach
    void tell() {
        story = pages.told("CD");
        for (int day = 1; day <= 20; day++) {
            if (day != 12) {
                index.closedDays(new ClosedDayDoc(march(day), 1_000 + day));
            }
        }
        index.scores(
                score(story.cell(), MARCH, march(1), march(10), 1, 2),
                score(story.cell(), MARCH, march(10), FOREVER, 2, 1),
                score(story.sister(), MARCH, march(9), FOREVER, 5, 0),
                score(story.sister(), YearMonth.of(2021, 12), march(1), FOREVER, 100, 0));
    }

    @Test
    void each_closed_day_stands_as_it_was_counted_with_its_position() {
        assertThat(page(story.units().party, "&on=2022-03-10"))
                .contains("Tỷ lệ theo ngày, như đã biết khi đó")
                .containsSubsequence("10/03/2022", "7/8, 87 %", ">1010<")
                .containsSubsequence("09/03/2022", "6/8, 75 %", ">1009<")
                .containsSubsequence("08/03/2022", "1/3, 33 %", ">1008<", "01/03/2022")
                .doesNotContain("11/03/2022");
    }

    @Test
    void the_days_leave_as_a_file_with_their_numbers() {
        assertThat(pages.page(
                        "leader",
                        story.units().party,
                        "/compliance.csv?table=days&from=2022-01&to=2022-12&on=2022-03-10"))
                .contains("Cuối ngày,Vị trí trong sổ,")
                .contains("2022-03-10,1010,7,8,87,", "2022-03-08,1008,1,3,33,");
    }

    @Test
    void a_user_of_one_cell_sees_the_days_of_that_cell_alone() {
        assertThat(page(story.units().cell, "&on=2022-03-10"))
                .containsSubsequence("10/03/2022", "2/3, 66 %", "09/03/2022", "1/3, 33 %");
    }

    @Test
    void at_most_fourteen_days_are_shown_and_none_that_was_not_closed() {
        assertThat(page(story.units().party, "&on=2022-03-20"))
                .contains("20/03/2022", "13/03/2022", "11/03/2022", "06/03/2022")
                .doesNotContain("12/03/2022", "05/03/2022");
        assertThat(page(story.units().party, "&on=2022-03-15")).contains("01/03/2022");
    }

    @Test
    void only_what_is_due_in_the_months_asked_for_counts() {
        assertThat(page(story.units().party, "&on=2022-03-10&from=2021-12")).contains("107/108, 99 %");
    }

    @Test
    void where_no_day_was_closed_there_is_no_table() {
        assertThat(page(story.units().party, "&on=2022-01-31")).doesNotContain("như đã biết khi đó");
    }

    private static ScoreDoc score(UUID unit, YearMonth month, LocalDate day, LocalDate until, long met, long overdue) {
        return new ScoreDoc(
                new ScoreDoc.UnitPart(unit),
                new ScoreDoc.RulePart("hd-12-2018/R05", "hd-12-2018"),
                month,
                day,
                until,
                new ScoreDoc.CountsPart(met, 0, overdue, 0, 3, 0, 0, 0),
                met,
                met + overdue,
                1_000 + day.getDayOfMonth());
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2022, 3, day);
    }

    private String page(String unit, String query) {
        String months = query.contains("from=") ? "to=2022-12" : "from=2022-01&to=2022-12";
        return pages.page("leader", unit, "/compliance?" + months + query);
    }
}

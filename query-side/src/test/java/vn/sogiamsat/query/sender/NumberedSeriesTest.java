package vn.sogiamsat.query.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.command.SenderQuery.Range;
import vn.sogiamsat.core.command.SenderQuery.Series;

class NumberedSeriesTest {

    @Test
    void missing_numbers_are_written_as_the_sender_writes_them() {
        NumberedSeries series =
                NumberedSeries.of(new Series("stdv-", 3, 7, 12, 3, List.of(new Range(8, 9), new Range(11, 11))));
        assertThat(series)
                .isEqualTo(new NumberedSeries(
                        "stdv-007", "stdv-012", 3, 3, List.of("stdv-008 – stdv-009", "stdv-011"), false));
    }

    @Test
    void a_list_of_missing_numbers_that_was_cut_says_so() {
        assertThat(NumberedSeries.of(new Series("", 1, 1, 100, 3, List.of(new Range(2, 49))))
                        .more())
                .isTrue();
    }
}

package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTest {
    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of(ValueType.INT, " 90 ", 90L),
                Arguments.of(ValueType.INT, "-1", -1L),
                Arguments.of(ValueType.BOOL, "true", true),
                Arguments.of(ValueType.BOOL, "false", false),
                Arguments.of(ValueType.DURATION, "2h30m", Duration.ofMinutes(150)),
                Arguments.of(ValueType.DURATION, "24h", Duration.ofHours(24)),
                Arguments.of(ValueType.TEXT, "cấp ủy", "cấp ủy"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_value_is_read_as_it_would_stand_in_the_rulebook(ValueType type, String written, Object value) {
        assertThat(parameter(type).read(written)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "INT, 90m",
        "INT, ''",
        "INT, 1.5",
        "INT, 99999999999999999999",
        "BOOL, có",
        "BOOL, TRUE",
        "DURATION, 90",
        "DURATION, 1d",
        "DURATION, ''",
        "TEXT, ' '"
    })
    void what_is_none_of_its_type_is_no_value(ValueType type, String written) {
        assertThat(parameter(type).read(written)).isEmpty();
    }

    private static Parameter parameter(ValueType type) {
        return new Parameter("x", type, 0L, new Words("x", "x"), Confidence.SOURCED);
    }
}

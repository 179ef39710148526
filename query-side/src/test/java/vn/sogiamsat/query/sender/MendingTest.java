package vn.sogiamsat.query.sender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MendingTest {
    private static final String EVENT =
            "{\"id\":\"1\",\"data\":{\"presence\":\"ở nhà\",\"votes\":[1,2],\"more\":true}}";

    @Test
    void a_place_gets_a_text_a_number_or_any_other_json() {
        assertThat(Mending.of("/data/presence", "present").apply(EVENT))
                .hasValueSatisfying(event -> assertThat(event).contains("\"presence\":\"present\""));
        assertThat(Mending.of("/data/presence", "7").apply(EVENT))
                .hasValueSatisfying(event -> assertThat(event).contains("\"presence\":7"));
        assertThat(Mending.of("/data/votes/1", "{\"yes\":3}").apply(EVENT))
                .hasValueSatisfying(event -> assertThat(event).contains("\"votes\":[1,{\"yes\":3}]"));
        assertThat(Mending.of("/data/place", "Hội trường").apply(EVENT))
                .hasValueSatisfying(event -> assertThat(event).contains("\"place\":\"Hội trường\""));
    }

    @Test
    void without_a_value_the_place_is_taken_out() {
        assertThat(Mending.of(" /data/more ", " ").apply(EVENT))
                .contains("{\"id\":\"1\",\"data\":{\"presence\":\"ở nhà\",\"votes\":[1,2]}}");
        assertThat(Mending.of("/data/votes/0", "").apply(EVENT))
                .hasValueSatisfying(event -> assertThat(event).contains("\"votes\":[2]"));
    }

    @Test
    void what_has_no_such_place_is_left_alone() {
        assertThat(Mending.of("/data/absent/place", "x").apply(EVENT)).isEmpty();
        assertThat(Mending.of("/data/absent", "").apply(EVENT)).isEmpty();
        assertThat(Mending.of("/data/votes/2", "3").apply(EVENT)).isEmpty();
        assertThat(Mending.of("data", "3").apply(EVENT)).isEmpty();
        assertThat(Mending.of("/data", "3").apply("không phải JSON")).isEmpty();
        assertThat(Mending.of(null, null).isNone()).isTrue();
    }
}

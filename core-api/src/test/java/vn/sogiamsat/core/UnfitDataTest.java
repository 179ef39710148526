package vn.sogiamsat.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.schema.SchemaCatalog;
import vn.sogiamsat.core.testing.Submission;

class UnfitDataTest {
    private final SchemaCatalog catalog = new SchemaCatalog();

    @ParameterizedTest
    @CsvSource({
        "unit.established, /validFrom, 2023-02-30",
        "unit.established, /decision/date, 2023-06-31",
        "meeting.resolution-adopted, /tasks/1/deadline, 2023-02-29",
        "meeting.scheduled, /start, 2023-02-30T08:00:00+07:00",
        "meeting.notice-sent, /receivedAt, 2023-04-31T08:00:00Z"
    })
    void a_day_that_is_not_in_the_calendar_is_refused_where_it_stands(String type, String pointer, String day) {
        UnfitDataException refusal = refusal(type, pointer, JsonNodeFactory.instance.stringNode(day));
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.code()).isEqualTo("no-such-day");
        assertThat(refusal.detail()).startsWith(day + " không có trong lịch");
    }

    @ParameterizedTest
    @CsvSource({"meeting.vote-taken, /votesFor", "unit.records-handed-over, /items/0/pages"})
    void a_number_with_a_decimal_point_is_refused_where_it_stands(String type, String pointer) {
        UnfitDataException refusal = refusal(type, pointer, JsonNodeFactory.instance.numberNode(5.0));
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.code()).isEqualTo("unfit");
        assertThat(refusal.detail()).contains("lược đồ").doesNotContain("vn.sogiamsat", "java");
    }

    /** What is said to the example of a type when one value of it is replaced. */
    private UnfitDataException refusal(String type, String pointer, JsonNode value) {
        Submission submission = Submission.of(Json.mapper()
                .readTree(catalog.byType("vn.sogiamsat." + type + ".v1")
                        .orElseThrow()
                        .example()));
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) submission.data().at(pointer.substring(0, last));
        parent.set(pointer.substring(last + 1), value);
        return catchThrowableOfType(UnfitDataException.class, submission::bind);
    }
}

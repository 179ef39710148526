package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with fields is told at their places, and all at once. */
class FaultyFieldTest {

    @Test
    void an_unknown_field_is_told_with_those_there_are() {
        Fault fault = Example.fault(Example.with("replaces:", "replace:"));
        assertFault(fault, 6, 1, null, "There is no field “replace” here; there are: format, id, title, citation");
        assertThat(fault.vi()).startsWith("Không có trường “replace” ở đây; có thể dùng: format, id, title");
        assertOne("check: {", "check: {when: x, ", 21, 13, "R1", "There is no field “when” here; there are: holds");
    }

    @Test
    void a_missing_field_is_told_where_its_mapping_starts() {
        Fault fault = Example.fault(Example.with("id: short\n", ""));
        assertFault(fault, 1, 1, null, "The field id is missing.");
        assertThat(fault.vi()).isEqualTo("Thiếu trường id.");
        assertOne(
                "    confidence: sourced\n    subject", "    subject", 14, 5, "R1", "The field confidence is missing.");
        assertOne("issuer: Tỉnh ủy, date: 2024-03-01}", "issuer: Tỉnh ủy}", 4, 11, null, "The field date is missing.");
    }

    @Test
    void all_faults_are_told_in_their_order() {
        String text = Example.with("format: 1", "format: 2")
                .replace("id: short", "id: Short")
                .replace("sourced\n    subject: meeting", "sure\n    subject: meetings")
                .replace("{vi: Một, en: One}", "{vi: '', en: One}");
        assertThat(Example.faults(text)).extracting(Fault::line).containsExactly(1, 2, 15, 19, 20);
    }

    @Test
    void more_faults_than_anybody_reads_are_counted() {
        StringBuilder text = new StringBuilder(Example.SHORT);
        for (int i = 0; i < 250; i++) {
            text.append("field").append(i).append(": 1\n");
        }
        List<Fault> faults = Example.faults(text.toString());
        assertThat(faults).hasSize(Report.MOST + 1);
        assertFault(faults.getLast(), 122, 1, null, "From here on there are 150 more faults");
    }

    @Test
    void a_value_of_another_type_is_told() {
        assertOne("id: short", "id: 12", 2, 5, null, "Here is an integer; a text (quotes make one of anything)");
        assertOne("[older]", "older", 6, 11, null, "Here is a text (quotes make one of anything); a list is needed");
        assertOne("[older]", "", 6, 10, null, "Here is nothing; a list is needed.");
        assertOne("format: 1", "format: 1.0", 1, 9, null, "Here is a decimal number; an integer is needed.");
        assertOne("{vi: Ngắn, en: Short}", "Ngắn", 3, 8, null, "fields as “name: value” is needed.");
        assertOne("value: 90", "value: '90'", 10, 12, null, "; an integer is needed.");
        assertOne("value: 90", "value: true", 10, 12, null, "Here is true or false; an integer is needed.");
        assertOne("value: 90", "value: 9007199254740992", 10, 12, null, "The number is too large");
        assertOne("value: 90", "value: 99999999999999999999", 10, 12, null, "The number is too large");
        assertThat(Example.fault(Example.with("id: short", "id: 12")).vi())
                .isEqualTo("Ở đây là số nguyên; cần văn bản (có thể đặt trong dấu nháy).");
    }

    @Test
    void ids_and_codes_have_forms() {
        assertOne("id: short", "id: Ngắn", 2, 5, null, "“Ngắn” is not in form; needed is the id of a rulebook");
        assertOne("[older]", "[Older]", 6, 12, null, "the id of a rulebook");
        assertOne("id: R1", "id: 1R", 14, 9, null, "needed is the id of a rule");
        assertOne("least:", "Least:", 8, 3, null, "needed is the name of a parameter", "param.least", "90");
        assertOne("subject: meeting", "applies-to: ['a b']\n    subject: meeting", 20, 18, "R1", "code of a unit");
    }

    @Test
    void a_day_must_be_one() {
        assertOne(
                "from: 2024-03-01",
                "from: 2023-02-30",
                5,
                18,
                null,
                "“2023-02-30” is no day; needed is year-month-day");
        assertOne("from: 2024-03-01", "from: 01/03/2024", 5, 18, null, "“01/03/2024” is no day");
        assertOne("[older]\n", "[older]\ndays-off: [2025-01-29, 2025-1-30]\n", 7, 24, null, "“2025-1-30” is no day");
    }

    @Test
    void a_duration_must_be_one() {
        assertOne(
                "int\n    value: 90", "duration\n    value: 1d", 10, 12, null, "“1d” is no duration; needed are hours");
        assertOne("int\n    value: 90", "duration\n    value: ''", 10, 12, null, "“” is no duration");
    }

    @Test
    void a_word_of_a_closed_list_must_be_in_it() {
        assertOne("type: int", "type: timestamp", 9, 11, null, "needed is one of: bool, int, string, duration.");
        assertOne("subject: meeting", "subject: person", 20, 14, "R1", "meeting, cell, superior, member, direction");
    }

    @Test
    void texts_are_neither_empty_nor_endless() {
        assertOne("vi: Một", "vi: ' '", 15, 17, "R1", "The text is empty; at least a word is needed.");
        assertOne("vi: Một", "vi: " + "x".repeat(1_001), 15, 17, "R1", "has 1001 characters; at most 1000");
    }

    @Test
    void a_fault_is_told_in_one_line() {
        assertThat(new Fault("a.yaml", "R1", 2, 3, "Sai.", "Wrong.").told())
                .isEqualTo("a.yaml:2:3 (R1): Sai. (Wrong.)");
        assertThat(new Fault("a.yaml", null, 2, 3, "Sai.", "Wrong.").told()).isEqualTo("a.yaml:2:3: Sai. (Wrong.)");
    }

    private static void assertOne(
            String piece, String other, int line, int column, @Nullable String rule, String message) {
        assertFault(Example.fault(Example.with(piece, other)), line, column, rule, message);
    }

    private static void assertOne(
            String piece,
            String other,
            int line,
            int column,
            @Nullable String rule,
            String message,
            String used,
            String instead) {
        assertFault(Example.fault(Example.with(piece, other).replace(used, instead)), line, column, rule, message);
    }

    private static void assertFault(Fault fault, int line, int column, @Nullable String rule, String message) {
        assertThat(fault.en()).contains(message);
        assertThat(fault.line() + ":" + fault.column()).as(fault.told()).isEqualTo(line + ":" + column);
        assertThat(fault.rule()).as(fault.told()).isEqualTo(rule);
    }
}

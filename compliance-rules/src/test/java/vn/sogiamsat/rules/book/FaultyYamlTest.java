package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is no YAML, or more YAML than rulebooks need. */
class FaultyYamlTest {

    @Test
    void a_syntax_error_is_told_at_its_place() {
        Fault fault = Example.fault(Example.with("title: {vi: Ngắn, en: Short}", "title: {vi: Ngắn, en: Short"));
        assertFault(fault, 4, 9, "This is no YAML: “while parsing a flow mapping, expected ',' or '}'");
        assertThat(fault.vi()).startsWith("Sai cú pháp YAML: “while parsing a flow mapping");
    }

    @Test
    void a_tab_in_the_indentation_is_told() {
        Fault fault = Example.fault(Example.with("  least:\n", "\tleast:\n"));
        assertFault(fault, 8, 1, "There is a tab in the indentation; YAML takes spaces only.");
        assertThat(fault.vi()).isEqualTo("Có dấu tab ở chỗ thụt dòng; YAML chỉ nhận dấu cách.");
    }

    @Test
    void an_empty_file_is_told() {
        assertFault(Example.fault(""), 1, 1, "The file is empty; a rulebook is needed.");
        assertFault(Example.fault("# nothing\n"), 1, 1, "The file is empty; a rulebook is needed.");
    }

    @Test
    void a_control_character_is_told_at_its_place() {
        assertFault(
                Example.fault(Example.with("Ngắn", "Ng\u0007ắn")), 3, 15, "The character U+0007 may not stand in YAML");
    }

    @Test
    void a_control_character_made_by_an_escape_is_told() {
        assertFault(
                Example.fault(Example.with("vi: Ngắn", "vi: \"Ng\\u0007ắn\"")),
                3,
                13,
                "There are control characters in the text; remove them.");
        assertFault(Example.fault(Example.with("vi: Ngắn", "vi: \"\\ud83d\"")), 3, 13, "There are control characters");
    }

    @Test
    void an_escape_that_the_text_ends_in_is_told() {
        assertFault(Example.fault("\"\\x"), 1, 1, "This is no YAML");
        assertFault(Example.fault("\"\\U"), 1, 1, "This is no YAML");
    }

    @Test
    void a_text_over_200000_characters_is_refused() {
        String text = Example.SHORT + "# " + "x".repeat(200_000 - Example.SHORT.length() - 2);
        assertThat(Example.read(text).id()).isEqualTo("short");
        assertFault(
                Example.fault(text + "x"), 22, text.lines().toList().getLast().length() + 1, "at most 200,000");
        assertThat(Example.fault(text + "x").vi()).isEqualTo("Tệp quá dài; dài nhất 200.000 ký tự.");
    }

    @Test
    void nesting_too_deep_is_refused() {
        assertFault(Example.fault(Example.with("[older]", "[".repeat(50_000))), 6, 22, "at most 12 levels");
    }

    @Test
    void anchors_aliases_and_tags_are_refused() {
        String text = Example.with("[older]", "&some [older]").replace("title: {vi: Một, en: One}", "title: !!map {}");
        assertThat(Example.faults(text.replace("demands: {vi: Cần, en: Needed}", "demands: *some")))
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.en())
                .containsExactly(
                        "6:11 Anchors (&) are not read here; remove it.",
                        "15:12 Tags (!) are not read here; remove it.",
                        "16:14 Aliases (*) are not read here; write the content out.");
    }

    @Test
    void a_second_document_is_refused() {
        assertFault(Example.fault(Example.SHORT + "---\nformat: 1\n"), 22, 1, "A file has one rulebook");
    }

    @Test
    void a_field_given_twice_is_told_at_the_second() {
        Fault fault = Example.fault(Example.with("id: short\n", "id: short\nid: other\n"));
        assertFault(fault, 3, 1, "The field “id” stands above already; each stands there once.");
    }

    @Test
    void a_file_that_is_no_mapping_is_told() {
        assertFault(Example.fault("just words"), 1, 1, "Here is a text (quotes make one of anything); fields");
        assertFault(Example.fault("- a"), 1, 1, "Here is a list; fields");
    }

    @Test
    void a_list_as_the_name_of_a_field_is_told() {
        assertFault(Example.fault(Example.SHORT + "? [a]\n: b\n"), 22, 3, "The name of a field must be a word.");
    }

    private static void assertFault(Fault fault, int line, int column, String message) {
        assertThat(fault.en()).contains(message);
        assertThat(fault.line() + ":" + fault.column()).as(fault.told()).isEqualTo(line + ":" + column);
        assertThat(fault.rule()).isNull();
    }
}

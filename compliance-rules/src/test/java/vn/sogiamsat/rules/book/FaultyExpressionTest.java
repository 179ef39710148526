package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with expressions is told at its place in the file. */
class FaultyExpressionTest {
    private static final String HOLDS = "'meeting.minutes >= param.least'";

    @Test
    void a_type_error_is_told_at_its_operator() {
        Fault fault = Example.fault(Example.with(HOLDS, "'meeting.minutes >= param.least && meeting.minutes > \"x\"'"));
        assertPlace(fault, 21, 94);
        assertThat(fault.vi()).contains("CEL báo: “found no matching overload for '_>_' applied to '(int, string)'");
        assertThat(fault.en()).contains("CEL says: “found no matching overload for '_>_' applied to '(int, string)'");
    }

    @Test
    void a_syntax_error_is_told_at_its_place() {
        Fault fault = Example.fault(Example.with(HOLDS, "'meeting.minutes >= param.least && ('"));
        assertPlace(fault, 21, 79);
        assertThat(fault.en()).contains("mismatched input '<EOF>'");
    }

    @Test
    void an_unknown_word_is_told_with_its_whole_name() {
        Fault fault = Example.fault(Example.with(HOLDS, "'param.least > 0 && meeting.minuets > 1'"));
        assertPlace(fault, 21, 63);
        assertThat(fault.vi()).contains("Không có từ hay hàm “meeting.minuets”; ở đây dùng được: unit.…, meeting.…");
        assertThat(fault.en()).contains("There is no word or function “meeting.minuets”");
    }

    @Test
    void an_unknown_function_is_told_by_its_name() {
        assertThat(Example.fault(Example.with(HOLDS, "'rounded(param.least) > 1'"))
                        .en())
                .contains("There is no word or function “rounded”");
    }

    @Test
    void a_word_of_another_place_may_not_be_used() {
        Fault fault = Example.fault(Example.with(HOLDS, "'param.least > 0 && period.months > 1'"));
        assertPlace(fault, 21, 63);
        assertThat(fault.vi()).contains("Từ “period.months” không dùng được ở chỗ này");
        assertThat(fault.en()).contains("The word “period.months” may not be used in this place");
    }

    @Test
    void a_count_counts_over_the_words_of_meetings_and_demands_over_those_of_the_period() {
        String count = "count: {per: month, counts: 'param.least > 0 && period.months > 1', at-least: meeting.minutes}";
        List<Fault> faults = Example.faults(Example.with("subject: meeting", "subject: cell")
                .replace("check: {applies: meeting.held, holds: " + HOLDS + "}", count));
        assertThat(faults).extracting(Fault::column).containsExactly(53, 83);
        assertThat(faults.get(0).en()).contains("“period.months” may not be used in this place");
        assertThat(faults.get(1).en()).contains("“meeting.minutes” may not be used in this place");
    }

    @Test
    void a_result_of_another_type_is_told_where_the_expression_starts() {
        Fault fault = Example.fault(Example.with(HOLDS, "'meeting.minutes + param.least'"));
        assertPlace(fault, 21, 44);
        assertThat(fault.vi()).isEqualTo("Biểu thức cho kết quả kiểu int; ở đây cần kiểu bool.");
        assertThat(fault.en()).isEqualTo("The expression gives int; bool is needed here.");
    }

    @Test
    void a_parameter_that_is_not_declared_is_told() {
        Fault fault = Example.fault(Example.with(HOLDS, "'param.least > param.most'"));
        assertPlace(fault, 21, 58);
        assertThat(fault.vi()).contains("Không có tham số “most”; hãy khai báo dưới parameters");
    }

    @Test
    void a_faulty_parameter_is_told_once_and_not_again_where_it_is_used() {
        Fault fault = Example.fault(Example.with("type: int", "type: integer"));
        assertThat(fault.line()).isEqualTo(9);
    }

    @Test
    void an_expression_over_2000_characters_is_refused() {
        Fault fault = Example.fault(Example.with(HOLDS, "'param.least > 0 " + "|| true ".repeat(250) + "'"));
        assertPlace(fault, 21, 44);
        assertThat(fault.en()).contains("exceeds limit").contains("limit 2000");
    }

    @Test
    void an_expression_too_deep_is_refused() {
        String deep = "'param.least > " + "(".repeat(200) + "1" + ")".repeat(200) + "'";
        assertThat(Example.fault(Example.with(HOLDS, deep)).en()).contains("recursion limit exceeded");
        String wide = "'param.least > 1" + "+1".repeat(500) + "'";
        assertThat(Example.fault(Example.with(HOLDS, wide)).en()).contains("recursion limit exceeded");
    }

    @Test
    void an_expression_whose_value_could_grow_without_end_is_refused() {
        String chain = "'param.least > 0 && [\"a\"].map(a, a + a).map(a, a + a).map(a, a + a) == []'";
        Fault fault = Example.fault(Example.with(HOLDS, chain));
        assertPlace(fault, 21, 44);
        assertThat(fault.en()).contains("follow each other more than 2 times");
        assertThat(fault.vi()).contains("lồng hoặc nối nhau quá 2 lần");
        String nested = "'param.least > 0 && [1].all(a, [a].all(b, [b].all(c, c > 0)))'";
        assertThat(Example.fault(Example.with(HOLDS, nested)).en()).contains("follow each other more than 2 times");
    }

    @Test
    void an_empty_expression_is_refused() {
        Fault fault = Example.faults(Example.with(HOLDS, "''")).getLast();
        assertPlace(fault, 21, 43);
        assertThat(fault.en()).isEqualTo("The expression is empty; one in CEL of type bool is needed.");
    }

    @Test
    void an_expression_is_no_list() {
        Fault fault = Example.fault(Example.with("applies: meeting.held", "applies: [meeting.held]"));
        assertPlace(fault, 21, 22);
        assertThat(fault.en()).startsWith("Here is a list; a text");
    }

    @Test
    void quotes_and_escapes_before_an_error_do_not_move_its_place() {
        String single = "'param.least > 0 && meeting.kind != ''x'' && nope'";
        assertThat(Example.fault(Example.with(HOLDS, single)).column()).isEqualTo(88);
        String twice = "\"param.least > 0 && meeting.kind != \\\"\\u0041\\U0001F600\\\" && nope\"";
        assertThat(Example.fault(Example.with(HOLDS, twice)).column()).isEqualTo(103);
        String wide = "'param.least > 0 && meeting.kind != \"😀\" && nope'";
        assertThat(Example.fault(Example.with(HOLDS, wide)).column()).isEqualTo(86);
    }

    @Test
    void an_error_in_a_block_is_told_at_its_own_line() {
        String literal = "|\n        param.least > 0 &&\n          meeting.held &&\n          nope";
        assertPlace(Example.fault(block(literal)), 24, 11);
        String folded = ">-\n        param.least > 0 &&\n        meeting.held\n        && nope";
        assertPlace(Example.fault(block(folded)), 24, 12);
        String plain = "param.least > 0 &&\n        meeting.held\n        && nope";
        assertPlace(Example.fault(block(plain)), 23, 12);
    }

    @Test
    void an_error_whose_way_back_is_not_certain_is_told_where_the_expression_starts() {
        assertPlace(Example.fault(block("'param.least > 0 &&\n\n        ''a'' != nope'")), 21, 14);
    }

    /** The short rulebook with its check on lines of its own: the expression starts at line 21, column 14. */
    private static String block(String holds) {
        return Example.with(
                        "    check: {applies: meeting.held, holds: " + HOLDS + "}\n",
                        "    check:\n      holds: " + holds + "\n")
                .replace("replaces: [older]\n", "");
    }

    private static void assertPlace(Fault fault, int line, int column) {
        assertThat(fault.line() + ":" + fault.column()).as(fault.told()).isEqualTo(line + ":" + column);
        assertThat(fault.rule()).isEqualTo("R1");
        assertThat(fault.file()).isEqualTo(Example.FILE);
    }
}

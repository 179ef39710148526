package vn.sogiamsat.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with a rulebook each of whose fields is right. */
class FaultyRuleTest {

    @Test
    void a_parameter_that_nothing_uses_is_told() {
        assertOne(">= param.least", ">= 90", 8, 3, null, "No expression uses the parameter least");
        assertOne(">= param.least", ">= 90 && \"param.least\" != \"\"", 8, 3, null, "No expression uses");
    }

    @Test
    void a_rulebook_ends_after_it_starts_and_does_not_replace_itself() {
        assertOne(
                "2024-03-01}\nreplaces",
                "2024-03-01, to: 2024-03-01}\nreplaces",
                5,
                34,
                null,
                "must be after the start");
        assertOne("[older]", "[older, short]", 6, 19, null, "A rulebook cannot replace itself");
    }

    @Test
    void a_rule_demands_exactly_one_thing_that_suits_its_subject() {
        assertOne(
                "subject: meeting",
                "subject: cell",
                21,
                5,
                "R1",
                "A check is not for the subject cell; it is for: meeting.");
        String check = Example.SHORT.substring(Example.SHORT.indexOf("    check:"));
        assertFault(
                Example.fault(Example.SHORT.replace(check, "").replaceFirst("(?s)parameters:.*rules:", "rules:")),
                8,
                5,
                "R1",
                "The rule demands nothing; it needs one of");
        assertFault(
                Example.fault(Example.SHORT + "    deadline: {due: meeting.start, met: meeting.end}\n"),
                22,
                5,
                "R1",
                "The rule has a demand already");
    }

    @Test
    void a_streak_is_within_a_year() {
        String streak = "streak: {within: month, counts: 'attendance.minutes < param.least', at-most: 2}";
        String check = "check: {applies: meeting.held, holds: 'meeting.minutes >= param.least'}";
        assertFault(
                Example.fault(Example.with(check, streak).replace("subject: meeting", "subject: member")),
                21,
                22,
                "R1",
                "needed is one of: year.");
    }

    @Test
    void a_rulebook_has_a_rule() {
        String text = Example.SHORT.replaceFirst("(?s)parameters:.*", "rules: []\n");
        assertFault(Example.fault(text), 7, 8, null, "There are no rules; at least one is needed.");
    }

    @Test
    void an_id_of_a_rule_stands_once() {
        String rule = Example.SHORT.substring(Example.SHORT.indexOf("  - id: R1"));
        assertFault(Example.fault(Example.SHORT + rule), 22, 9, "R1", "A rule above has the id “R1” already");
    }

    @Test
    void an_item_of_a_list_stands_once() {
        assertOne("[older]", "[older, other, older]", 6, 26, null, "“older” is in this list already");
    }

    private static void assertOne(
            String piece, String other, int line, int column, @Nullable String rule, String message) {
        assertFault(Example.fault(Example.with(piece, other)), line, column, rule, message);
    }

    private static void assertFault(Fault fault, int line, int column, @Nullable String rule, String message) {
        assertThat(fault.en()).contains(message);
        assertThat(fault.line() + ":" + fault.column()).as(fault.told()).isEqualTo(line + ":" + column);
        assertThat(fault.rule()).as(fault.told()).isEqualTo(rule);
    }
}

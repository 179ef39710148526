package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.compliance.RulesLedger.APRIL;
import static vn.sogiamsat.command.compliance.RulesLedger.DECISION;
import static vn.sogiamsat.command.compliance.RulesLedger.adoption;
import static vn.sogiamsat.command.compliance.RulesLedger.fresh;
import static vn.sogiamsat.command.compliance.RulesLedger.text;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.AdoptRulebook;
import vn.sogiamsat.core.command.LedgerCommand.RepealRulebook;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.DecidingDocument;

class AdoptionTest {
    private static final String ADOPTED = "vn.sogiamsat.rulebook.adopted";

    private static RulesLedger ledger;

    @BeforeAll
    static void start() {
        ledger = new RulesLedger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void an_adoption_is_on_record_with_the_whole_text_and_its_digest() {
        String text = "# Quy định \"ễ\uD840\uDC0B\"\r\n" + text("sinh-hoat.2026", 1);
        Receipt receipt = ledger.send(new AdoptRulebook(
                "sinh-hoat.2026",
                text,
                APRIL,
                LocalDate.of(2031, 1, 1),
                List.of("sinh-hoat.2018"),
                DECISION,
                "quan-tri"));

        assertThat(receipt.stream()).isEqualTo("rulebook-sinh-hoat.2026");
        JsonNode fact = ledger.fact(ADOPTED, receipt);
        assertThat(fact.at("/header/recordedBy").asString()).isEqualTo("user:quan-tri");
        assertThat(fact.at("/body/text").asString()).isEqualTo(text);
        assertThat(fact.at("/body/sha256").asString()).isEqualTo(Texts.sha256(text));
        assertThat(fact.at("/body/inForceTo").asString()).isEqualTo("2031-01-01");
        assertThat(fact.at("/body/replaces/0").asString()).isEqualTo("sinh-hoat.2018");
        assertThat(fact.at("/body/decision/number").asString()).isEqualTo(DECISION.number());
    }

    @Test
    void the_same_text_adopted_again_is_answered_by_the_first_receipt_also_after_a_restart() {
        String rulebook = fresh();
        Receipt first = ledger.send(adoption(rulebook, 1));
        assertThat(first.eventId())
                .isEqualTo(
                        EventIds.of("ledger", "rulebook-adopted/" + rulebook + "/" + Texts.sha256(text(rulebook, 1))));

        assertSame(ledger.send(adoption(rulebook, 1)), first);
        ledger.side().restart();
        assertSame(ledger.send(adoption(rulebook, 1)), first);
        assertThat(ledger.stored("rulebook-" + rulebook)).isOne();
    }

    @Test
    void a_text_that_many_adopt_at_once_is_adopted_once() throws Exception {
        String rulebook = fresh();
        List<Receipt> receipts = ledger.sendTogether(Collections.nCopies(32, adoption(rulebook, 1)));
        assertThat(receipts).hasSize(32).allSatisfy(receipt -> assertSame(receipt, receipts.getFirst()));
        assertThat(ledger.stored("rulebook-" + rulebook)).isOne();
    }

    @Test
    void another_text_of_the_same_rulebook_is_another_adoption() {
        String rulebook = fresh();
        ledger.send(adoption(rulebook, 1));
        assertThat(ledger.send(adoption(rulebook, 2)).sequence()).isOne();
    }

    @Test
    void the_same_text_with_another_first_day_is_refused_and_not_silently_dropped() {
        String rulebook = fresh();
        ledger.send(adoption(rulebook, 1));
        ledger.assertRefused(
                new AdoptRulebook(
                        rulebook, text(rulebook, 1), APRIL.plusDays(1), null, List.of(), DECISION, "quan-tri"),
                "adopted-otherwise");
    }

    @Test
    void a_withdrawn_adoption_no_longer_counts_and_its_text_can_be_adopted_again() {
        String rulebook = fresh();
        RepealRulebook repeal = new RepealRulebook(rulebook, APRIL, "hết lý do", DECISION, "quan-tri");
        Receipt first = ledger.send(adoption(rulebook, 1));
        Receipt withdrawal = ledger.withdraw(first);
        assertThat(withdrawal.stream()).isEqualTo(first.stream());
        JsonNode withdrawn = ledger.fact("vn.sogiamsat.fact.withdrawn", withdrawal);
        assertThat(withdrawn.at("/body/eventId").asString())
                .isEqualTo(first.eventId().toString());
        assertThat(withdrawn.at("/body/type").asString()).isEqualTo(ADOPTED);
        ledger.assertRefused(repeal, "unknown-rulebook");

        AdoptRulebook later = new AdoptRulebook(
                rulebook, text(rulebook, 1), APRIL.plusDays(1), null, List.of(), DECISION, "quan-tri");
        Receipt second = ledger.send(later);
        assertThat(second.eventId()).isNotEqualTo(first.eventId());
        assertSame(ledger.send(later), second);
        ledger.send(repeal);
    }

    @Test
    void an_adoption_whose_withdrawal_is_withdrawn_stands_again() {
        String rulebook = fresh();
        Receipt first = ledger.send(adoption(rulebook, 1));
        ledger.withdraw(ledger.withdraw(first));
        assertSame(ledger.send(adoption(rulebook, 1)), first);
    }

    @Test
    void a_text_may_have_200_000_characters_and_not_one_more() {
        String text = text("dai", 1) + "# ";
        String longest = text + "\uD840\uDC0B".repeat(200_000 - text.codePointCount(0, text.length()));
        Receipt receipt = ledger.send(adoption("dai", longest));
        assertThat(ledger.fact(ADOPTED, receipt).at("/body/text").asString()).isEqualTo(longest);
        ledger.assertRefused(adoption("dai", longest + "x"), "bad-rulebook-text");
    }

    @Test
    void a_text_with_faults_is_refused_with_every_fault_at_its_place_in_both_languages() {
        String rulebook = fresh();
        String faulty = text(rulebook, 1)
                .replace("meeting.minutes > 1", "meeting.minuts > 1")
                .replace("confidence: assumed", "confidence: perhaps");
        ledger.assertRefused(adoption(rulebook, faulty), "faulty-rulebook");
        assertThatThrownBy(() -> ledger.send(adoption(rulebook, faulty)))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.faults())
                            .hasSize(2)
                            .allMatch(fault -> fault.file().equals(rulebook + ".yaml") && "D1".equals(fault.rule()));
                    assertThat(refused.faults())
                            .extracting(CommandRefused.Fault::line)
                            .containsExactly(12, 14);
                    assertThat(refused.getMessage()).contains(rulebook + ".yaml:12:", rulebook + ".yaml:14:", "(D1): ");
                });
        assertThat(ledger.stored("rulebook-" + rulebook)).isZero();
    }

    @Test
    void a_text_under_another_id_is_refused() {
        ledger.assertRefused(adoption(fresh(), text("khac", 1)), "other-rulebook");
    }

    @Test
    void rulebooks_that_would_replace_each_other_on_the_same_days_are_refused() {
        String first = fresh();
        String second = fresh();
        String third = fresh();
        ledger.send(replacing(first, second, null));
        ledger.send(replacing(second, third, null));
        ledger.assertRefused(replacing(third, first, null), "circular-replaces");
        ledger.assertRefused(replacing(third, third, null), "circular-replaces");
        ledger.send(replacing(third, fresh(), null));
    }

    @Test
    void of_two_adopted_at_the_same_moment_in_the_place_of_each_other_one_is_refused() {
        for (int time = 0; time < 10; time++) {
            String first = fresh();
            String second = fresh();
            assertThatThrownBy(() -> ledger.sendTogether(
                            List.of(replacing(first, second, null), replacing(second, first, null))))
                    .hasRootCauseInstanceOf(CommandRefused.class)
                    .rootCause()
                    .extracting("code")
                    .isEqualTo("circular-replaces");
            assertThat(ledger.stored("rulebook-" + first) + ledger.stored("rulebook-" + second))
                    .isOne();
        }
    }

    @Test
    void rulebooks_whose_days_do_not_meet_may_replace_each_other() {
        String first = fresh();
        String second = fresh();
        ledger.send(replacing(first, second, APRIL.plusDays(1)));
        ledger.send(new AdoptRulebook(
                second, text(second, 1), APRIL.plusDays(1), null, List.of(first), DECISION, "quan-tri"));
    }

    private static AdoptRulebook replacing(String rulebook, String replaced, @Nullable LocalDate to) {
        return new AdoptRulebook(rulebook, text(rulebook, 1), APRIL, to, List.of(replaced), DECISION, "quan-tri");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("bad-rulebook-id", adoption("Sinh-hoat", "a: 1")),
                Arguments.of("bad-rulebook-id", adoption("-a", "a: 1")),
                Arguments.of("bad-rulebook-id", adoption("a".repeat(65), "a: 1")),
                Arguments.of("bad-rulebook-id", adoption("a\n", "a: 1")),
                Arguments.of("bad-rulebook-text", adoption("a", " \n")),
                Arguments.of("bad-rulebook-text", adoption("a", "a: \u0000")),
                Arguments.of("bad-days", heldFrom(APRIL, APRIL, DECISION)),
                Arguments.of("bad-days", heldFrom(LocalDate.of(1929, 12, 31), null, DECISION)),
                Arguments.of("bad-days", heldFrom(APRIL, LocalDate.of(3000, 1, 1), DECISION)),
                Arguments.of("bad-decision", heldFrom(APRIL, null, new DecidingDocument(" ", "Tỉnh ủy", APRIL))),
                Arguments.of("bad-decision", heldFrom(APRIL, null, new DecidingDocument("1", "x".repeat(201), APRIL))),
                Arguments.of(
                        "bad-rulebook-id",
                        new AdoptRulebook("a", "a: 1", APRIL, null, List.of("Không"), DECISION, "quan-tri")));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_no_event_may_hold_is_refused_in_both_languages(String code, LedgerCommand command) {
        ledger.assertRefused(command, code);
    }

    private static AdoptRulebook heldFrom(LocalDate from, @Nullable LocalDate to, DecidingDocument decision) {
        return new AdoptRulebook("a", "a: 1", from, to, List.of(), decision, "quan-tri");
    }

    /** All but the ledger position, which is given a moment after the first answer. */
    private static void assertSame(Receipt receipt, Receipt first) {
        assertThat(receipt)
                .usingRecursiveComparison()
                .ignoringFields("position")
                .isEqualTo(first);
    }
}

package vn.sogiamsat.command.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sogiamsat.command.compliance.RulesLedger.APRIL;
import static vn.sogiamsat.command.compliance.RulesLedger.DECISION;
import static vn.sogiamsat.command.compliance.RulesLedger.fresh;
import static vn.sogiamsat.command.compliance.RulesLedger.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerCommand.AdoptRulebook;
import vn.sogiamsat.core.command.LedgerCommand.RepealRulebook;
import vn.sogiamsat.core.command.Receipt;

/** What stands again because its withdrawal is withdrawn must not close a circle of "replaces". */
class RestoredAdoptionsTest {
    private static RulesLedger ledger;

    private final String first = fresh();
    private final String second = fresh();

    @BeforeAll
    static void start() {
        ledger = new RulesLedger();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void a_withdrawal_stays_while_another_rulebook_replaces_the_withdrawn_one() {
        Receipt adoption = ledger.send(replacing(first, second, null));
        Receipt withdrawal = ledger.withdraw(adoption);
        Receipt other = ledger.send(replacing(second, first, null));

        assertThatThrownBy(() -> ledger.withdraw(withdrawal))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.getMessage())
                                .contains(first, "01/04/2026", "hãy rút lần áp dụng của bộ kia trước"));
        ledger.assertRefused(withdrawalOf(withdrawal), "circular-replaces");
        assertThat(ledger.stored("rulebook-" + first)).isEqualTo(2);

        ledger.withdraw(other);
        ledger.withdraw(withdrawal);
        ledger.assertRefused(replacing(second, first, null), "circular-replaces");
    }

    @Test
    void a_circle_over_several_rulebooks_is_seen() {
        String third = fresh();
        Receipt withdrawal = ledger.withdraw(ledger.send(replacing(first, second, null)));
        ledger.send(replacing(second, third, null));
        ledger.send(replacing(third, first, null));
        ledger.assertRefused(withdrawalOf(withdrawal), "circular-replaces");
    }

    @Test
    void a_chain_of_withdrawals_is_judged_by_what_stands_after_it() {
        Receipt adoption = ledger.send(replacing(first, second, null));
        Receipt withdrawal = ledger.withdraw(adoption);
        Receipt back = ledger.withdraw(withdrawal);
        Receipt again = ledger.withdraw(back);
        ledger.send(replacing(second, first, null));
        ledger.assertRefused(withdrawalOf(again), "circular-replaces");
        ledger.assertRefused(withdrawalOf(withdrawal), "circular-replaces");
    }

    @Test
    void an_adoption_whose_days_do_not_meet_those_of_the_other_comes_back() {
        Receipt withdrawal = ledger.withdraw(ledger.send(replacing(first, second, APRIL.plusDays(1))));
        ledger.send(new AdoptRulebook(
                second, text(second, 1), APRIL.plusDays(1), null, List.of(first), DECISION, "quan-tri"));
        assertThat(ledger.withdraw(withdrawal).sequence()).isEqualTo(2);
    }

    @Test
    void a_repealed_rulebook_counts_in_a_circle_so_that_its_repeal_can_be_withdrawn() {
        ledger.send(replacing(first, second, null));
        Receipt repeal = ledger.send(new RepealRulebook(first, APRIL, "hết lý do", DECISION, "quan-tri"));
        ledger.assertRefused(replacing(second, first, null), "circular-replaces");
        Receipt withdrawal = ledger.withdraw(repeal);
        ledger.withdraw(withdrawal);
    }

    @Test
    void of_two_who_close_a_circle_at_the_same_moment_one_is_refused() {
        for (int time = 0; time < 10; time++) {
            String one = fresh();
            String other = fresh();
            Receipt withdrawal = ledger.withdraw(ledger.send(replacing(one, other, null)));
            assertThatThrownBy(
                            () -> ledger.sendTogether(List.of(withdrawalOf(withdrawal), replacing(other, one, null))))
                    .hasRootCauseInstanceOf(CommandRefused.class)
                    .rootCause()
                    .extracting("code")
                    .isEqualTo("circular-replaces");
            assertThat(ledger.stored("rulebook-" + one) + ledger.stored("rulebook-" + other))
                    .isEqualTo(3);
        }
    }

    private static LedgerCommand withdrawalOf(Receipt fact) {
        return new LedgerCommand.WithdrawFact(fact.stream(), fact.eventId(), "nhầm", "van-thu");
    }

    private static AdoptRulebook replacing(String rulebook, String replaced, @Nullable LocalDate to) {
        return new AdoptRulebook(rulebook, text(rulebook, 1), APRIL, to, List.of(replaced), DECISION, "quan-tri");
    }
}

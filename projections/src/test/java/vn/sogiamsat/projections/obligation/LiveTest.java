package vn.sogiamsat.projections.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which of those that judge is looked at while a rebuild fills the next generation. */
class LiveTest {
    private static final long TOLD = 100;

    private final Live live = new Live();

    @Test
    void who_knows_more_of_the_ledger_is_looked_at_whoever_judged_last() {
        Judging whole = live.begin();
        Judging filling = live.begin();
        reach(whole, 90);
        reach(filling, 10);

        assertThat(live.look(Judging.Standing::next)).contains(90L);
    }

    @Test
    void who_ended_is_looked_at_no_more() {
        Judging before = live.begin();
        Judging after = live.begin();
        reach(before, 100);
        reach(after, 90);
        live.end(before);

        assertThat(live.look(Judging.Standing::next)).contains(90L);
        live.end(after);
        assertThat(live.isReady()).isFalse();
    }

    @Test
    void who_waits_for_his_turn_waits_for_one_alone() {
        Judging whole = live.begin();
        Judging filling = live.begin();
        reach(whole, 90);
        filling.change(true, () -> {
            assertThat(live.look(Judging.Standing::next)).contains(90L);
            return standing(10);
        });
    }

    private static void reach(Judging judging, long next) {
        judging.change(false, () -> standing(next));
    }

    private static Judging.Standing standing(long next) {
        return new Judging.Standing(new Judgement(), next, () -> TOLD);
    }
}

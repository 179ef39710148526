package vn.sogiamsat.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunningLedgerTest {

    @Test
    void a_ledger_that_runs_says_that_it_is_healthy() {
        try (RunningLedger ledger = RunningLedger.start()) {
            Answer health = ledger.client().anonymous().get("/actuator/health").expect(200);
            assertThat(health.json().get("status").asString()).isEqualTo("UP");
        }
    }
}

package vn.sogiamsat.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningLedgerTest {

    @Test
    void a_ledger_takes_an_event_projects_it_and_lets_a_person_in() {
        try (RunningLedger ledger = RunningLedger.start()) {
            LedgerClient client = ledger.client();
            Answer health = client.anonymous().get("/actuator/health").expect(200);
            assertThat(health.json().get("status").asString()).isEqualTo("UP");

            Sender handbook = client.register("handbook");
            Map<String, Object> opened = handbook.event(
                    "1",
                    "meeting.opened",
                    "meeting/YB-1/2023-10-05/1",
                    Instant.parse("2023-10-05T01:00:00Z"),
                    Map.of());
            Answer receipt = handbook.send(opened).expect(201);
            ledger.awaitProjections();

            ledger.restart();
            assertThat(ledger.client()
                            .holderOf(handbook.key())
                            .get("/api/receipts?source=handbook&id=1")
                            .expect(200)
                            .json()
                            .get("eventId"))
                    .isEqualTo(receipt.json().get("eventId"));
            Visitor inspector = ledger.logIn("binh", List.of("inspector"), List.of("*"));
            assertThat(inspector.get("/").status()).isLessThan(400);
        }
    }
}

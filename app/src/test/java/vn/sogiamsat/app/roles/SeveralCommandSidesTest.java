package vn.sogiamsat.app.roles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.machine.LedgerHttp;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.app.testing.Answer;
import vn.sogiamsat.app.testing.LedgerClient;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.app.testing.Sender;
import vn.sogiamsat.app.testing.Visitor;
import vn.sogiamsat.app.verify.VerificationWatch;
import vn.sogiamsat.axonstandin.AxonServerStandIn;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.servers.testing.SharedServers;

/** Two processes that record, on one database and one disk: both take facts, one gives positions and keeps the log. */
class SeveralCommandSidesTest {
    private static final int EACH = 25;

    private final AxonServerStandIn server = new AxonServerStandIn(SharedServers.temporaryFolder("axon-server"));
    private final RunningLedger ledger =
            RunningLedger.startApart(server.address(), List.of("command", "command", "projections", "query"));
    private final Sender handbook = ledger.client(0).register("handbook");

    @AfterEach
    void stop() {
        ledger.close();
        server.close();
    }

    @Test
    void what_both_take_is_in_one_gapless_order_once_and_goes_on_when_one_of_them_ends() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int side = 0; side < 2; side++) {
                LedgerClient door = ledger.client(side);
                int first = side * EACH;
                // The last of the one are the first of the other: told to both at once.
                sent.add(both.submit(() -> {
                    for (int number = first; number < first + EACH + 5; number++) {
                        assertThat(tell(door, number).status()).isIn(201, 200);
                    }
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        ledger.awaitProjections();

        ledger.stop("command");
        tell(ledger.client(1), 2 * EACH + 5).expect(201);
        ledger.awaitProjections();

        int told = 2 * EACH + 6;
        Visitor again = ledger.client(1).holderOf(handbook.key());
        assertThat(LongStream.range(0, told)
                        .map(number -> position(again, number))
                        .boxed()
                        .toList())
                .doesNotHaveDuplicates()
                .allMatch(position -> position >= 0
                        && position < ledger.part(LedgerState.class).size());
        assertVerifiedClean();
    }

    private Answer tell(LedgerClient door, int number) {
        return handbook.at(door)
                .send(handbook.event(
                        Integer.toString(number),
                        "meeting.opened",
                        "meeting/CB-1/2023-10-0" + (1 + number % 4) + "/1",
                        Instant.parse("2023-10-05T01:00:00Z"),
                        Map.of()));
    }

    private static long position(Visitor again, long number) {
        return again.get("/api/receipts?source=handbook&id=" + number)
                .expect(200)
                .json()
                .path("position")
                .asLong(-1);
    }

    private void assertVerifiedClean() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        try (LedgerHttp http = new LedgerHttp(ledger.client(1).address())) {
            assertThat(new VerificationWatch(http, ledger.operatorToken(), new Terminal(out, out)).verify())
                    .as(said.toString(UTF_8))
                    .isTrue();
        }
        assertThat(said.toString(UTF_8)).doesNotContain("chưa được so");
    }
}

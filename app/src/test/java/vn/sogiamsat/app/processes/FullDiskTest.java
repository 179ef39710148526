package vn.sogiamsat.app.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.LedgerProcess;
import vn.sogiamsat.servers.testing.SharedServers;

/** The disk of the data folder fills up while senders go on sending. */
@Tag("processes")
class FullDiskTest {
    private static final int SOME = 40;
    private static final long LEFT = 100 << 20;

    private final Path disk = SharedServers.temporaryFolder("disk");

    @Test
    void intake_refuses_clearly_while_the_disk_is_full_and_goes_on_when_there_is_room_again() throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1g,mode=755", "tmpfs", disk.toString()))
                .as("a small disk can be mounted, which takes root")
                .isZero();
        Path data = disk.resolve("data");
        Path filler = disk.resolve("filler");
        try (LedgerProcess ledger = LedgerProcess.start(data, SharedServers.searchEnvironment())) {
            Traffic traffic = new Traffic(ledger.client().register("handbook"));
            traffic.awaitMore(SOME);
            fill(filler, LEFT);
            await().atMost(Duration.ofSeconds(30)).until(traffic::wasRefused);
            assertThat(traffic.lastRefusal().status()).isEqualTo(503);
            assertThat(traffic.lastRefusal().json().path("code").asString()).isEqualTo("disk-full");
            assertThat(traffic.lastRefusal().headers().firstValue("Retry-After"))
                    .isPresent();
            assertThat(ledger.client()
                            .operator()
                            .postJson(
                                    "/api/sources",
                                    Map.of(
                                            "name",
                                            "bridge",
                                            "title",
                                            "Cầu",
                                            "types",
                                            List.of("*"),
                                            "units",
                                            List.of("*")))
                            .expect(503)
                            .json()
                            .path("code")
                            .asString())
                    .as("what persons decide finds no room either")
                    .isEqualTo("disk-full");

            fill(filler, 0);
            traffic.forgetRefusals();
            await().atMost(Duration.ofSeconds(30)).until(traffic::wasRefused);
            ledger.client().anonymous().get("/actuator/health/readiness").expect(200);

            Files.delete(filler);
            traffic.awaitMore(SOME);
            traffic.close();
            traffic.assertSound(ledger.client(), data);
        } finally {
            assertThat(run("umount", disk.toString())).isZero();
        }
    }

    /** Leaves so many bytes, or none at all. */
    private void fill(Path filler, long left) throws IOException {
        byte[] much = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.getFileStore(disk).getUsableSpace() > left) {
                out.write(much);
            }
        } catch (IOException full) {
            if (left > 0) {
                throw full;
            }
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}

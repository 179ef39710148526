package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.app.testing.RunningLedger;
import vn.sogiamsat.query.user.UserFile;
import vn.sogiamsat.servers.testing.SharedServers;

/** Commands beside an application that no supervisor runs, as in a container. */
class ContainedCommandsTest {
    private static final String ALONE = "ledger.alone";

    private final Path folder = SharedServers.temporaryFolder("contained");

    @AfterEach
    void forget() {
        System.clearProperty(ALONE);
    }

    @Test
    void the_operators_commands_reach_the_application() throws Exception {
        try (RunningLedger ledger = RunningLedger.start()) {
            Files.writeString(folder.resolve("ledger.properties"), "layout=1\n");
            Path secrets = Files.createDirectories(folder.resolve("ledger/secrets"));
            System.setProperty(ALONE, ledger.client().address().toString());
            assertThat(verificationStatus()).contains("Sổ chưa sẵn sàng");
            Files.writeString(secrets.resolve("operator.token"), ledger.operatorToken());
            assertThat(verificationStatus()).contains("Sổ chưa được đối chiếu lần nào");

            Typed health = Typed.ledger(
                    Map.of(),
                    "health",
                    "--port",
                    Integer.toString(ledger.client().address().getPort()));
            assertThat(health.exitCode()).as(health.text()).isZero();
            assertThat(health.text()).contains("\"store\"");
        }
    }

    private String verificationStatus() {
        return Typed.ledger("verify", "--status", "--data", folder.toString()).text();
    }

    @Test
    void users_are_those_of_the_file_that_the_application_is_told() {
        Map<String, String> told =
                Map.of("LEDGER_USERSFILE", folder.resolve("who.yaml").toString());
        assertThat(Typed.ledger(told, "user", "list").text()).contains("Chưa có tệp người dùng", "who.yaml");
        new UserFile(folder.resolve("who.yaml")).createFirst("admin", folder.resolve("once"));
        Typed added = Typed.ledger(told, "user", "add", "lan", "--role", "clerk", "--unit", "*");
        assertThat(added.exitCode()).as(added.text()).isZero();
        assertThat(Typed.ledger(told, "user", "list").text()).contains("admin", "lan");
    }
}

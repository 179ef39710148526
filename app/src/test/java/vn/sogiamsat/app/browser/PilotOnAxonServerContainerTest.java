package vn.sogiamsat.app.browser;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIf;
import vn.sogiamsat.app.testing.CommandLineRun;
import vn.sogiamsat.axonstandin.AxonServerContainer;

/** The pilot on the Axon Server of the full stack, each role alone, where Docker can run it. */
@EnabledIf("isDockerThere")
class PilotOnAxonServerContainerTest extends PilotOnAxonServerTest {
    private @Nullable AxonServerContainer container;

    static boolean isDockerThere() {
        boolean docker = AxonServerContainer.isPossible();
        if (!docker) {
            System.out.println("NOT RUN: the pilot on an Axon Server in a container; there is no Docker here");
        }
        return docker;
    }

    @Override
    String serverAddress() {
        AxonServerContainer started =
                AxonServerContainer.start(CommandLineRun.repository().resolve("docker-compose.yml"));
        container = started;
        return started.address();
    }

    @AfterAll
    void stopContainer() {
        Objects.requireNonNull(container).close();
    }
}

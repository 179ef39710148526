package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.sogiamsat.axonstandin.AxonServerContainer;

/** The Axon Server of the full stack is such a store, where Docker can run it. */
class ContainerAxonServerEventStoreTest extends EventStoreConformance {
    private static @Nullable AxonServerContainer server;

    @BeforeAll
    static void only_where_there_is_docker() {
        boolean docker = AxonServerContainer.isPossible();
        if (!docker) {
            System.out.println("NOT RUN: the event store on an Axon Server in a container; there is no Docker here");
        }
        assumeThat(docker).as("Docker").isTrue();
        server = AxonServerContainer.start(Path.of("../docker-compose.yml"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    TestedStore empty() {
        return AxonServerTestedStore.at(Objects.requireNonNull(server).address());
    }
}

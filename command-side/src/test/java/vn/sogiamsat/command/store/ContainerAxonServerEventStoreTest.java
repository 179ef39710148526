package vn.sogiamsat.command.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The Axon Server of the full stack is such a store, where Docker can run it. */
class ContainerAxonServerEventStoreTest extends EventStoreConformance {
    private static final int PORT = 8124;

    private static @Nullable GenericContainer<?> server;

    @BeforeAll
    static void only_where_there_is_docker() throws IOException {
        boolean docker = isDockerThere();
        if (!docker) {
            System.out.println("NOT RUN: the event store on an Axon Server in a container; there is no Docker here");
        }
        assumeThat(docker).as("Docker").isTrue();
        GenericContainer<?> started = new GenericContainer<>(DockerImageName.parse(image()))
                .withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forListeningPorts(PORT))
                .withStartupTimeout(Duration.ofMinutes(3));
        server = started;
        started.start();
    }

    /** Looks for a door to it first: without one, Testcontainers tells at length of all that it tried. */
    private static boolean isDockerThere() {
        return (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** The one that docker-compose.yml runs. */
    private static String image() throws IOException {
        String compose = Files.readString(Path.of("../docker-compose.yml"));
        Matcher image = Pattern.compile("image: (axoniq/axonserver:\\S+)").matcher(compose);
        if (!image.find()) {
            throw new AssertionError("docker-compose.yml names no Axon Server");
        }
        return image.group(1);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    TestedStore empty() {
        GenericContainer<?> running = Objects.requireNonNull(server);
        return AxonServerTestedStore.at(running.getHost() + ":" + running.getMappedPort(PORT));
    }
}

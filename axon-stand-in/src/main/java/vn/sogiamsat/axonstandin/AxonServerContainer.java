package vn.sogiamsat.axonstandin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The Axon Server that {@code docker-compose.yml} runs, empty, where there is Docker to run it. */
public final class AxonServerContainer implements AutoCloseable {
    private static final int PORT = 8124;
    private static final Pattern IMAGE = Pattern.compile("image: (axoniq/axonserver:\\S+)");

    private final GenericContainer<?> container;

    private AxonServerContainer(GenericContainer<?> container) {
        this.container = container;
    }

    /** Whether it can be run. Looks for a door first: without one, Testcontainers tells at length what it tried. */
    public static boolean isPossible() {
        return (System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock")))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    /** @param compose the file that names its image */
    public static AxonServerContainer start(Path compose) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(image(compose)))
                .withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost")
                .withExposedPorts(PORT)
                .waitingFor(Wait.forListeningPorts(PORT))
                .withStartupTimeout(Duration.ofMinutes(3));
        container.start();
        return new AxonServerContainer(container);
    }

    private static String image(Path compose) {
        try {
            Matcher image = IMAGE.matcher(Files.readString(compose));
            if (!image.find()) {
                throw new IllegalArgumentException(compose + " names no Axon Server");
            }
            return image.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    public String address() {
        return container.getHost() + ":" + container.getMappedPort(PORT);
    }

    @Override
    public void close() {
        container.stop();
    }
}

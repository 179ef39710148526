package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A real Axon Server that somebody names in the environment. */
public final class OwnAxonServer {
    /** The variable that names it: {@code host:port}. */
    public static final String SETTING = "LEDGER_TEST_AXONSERVER";

    private static final long PATIENCE_SECONDS = 30;

    private OwnAxonServer() {}

    /** Null where none is named. */
    public static @Nullable String address() {
        return System.getenv(SETTING);
    }

    /** How many events it holds. */
    public static long events(String address) {
        int colon = address.lastIndexOf(':');
        AxonServerConnectionFactory factory = AxonServerConnectionFactory.forClient("looks-whether-it-is-empty")
                .routingServers(
                        new ServerAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))))
                .build();
        try {
            return factory.connect("default").eventChannel().getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS) + 1;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the Axon Server at " + address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            factory.shutdown();
        }
    }
}

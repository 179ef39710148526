package vn.sogiamsat.axonstandin;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server on loopback that the connector takes for an Axon Server. Its events outlive it in a file. */
public final class AxonServerStandIn implements AutoCloseable {
    private static final long GIVE_UP_SECONDS = 5;

    private final Path file;
    private int port;
    private @Nullable Server server;
    private @Nullable EventLog log;

    /** @param folder where its file lies, or will */
    public AxonServerStandIn(Path folder) {
        this.file = folder.resolve("axon-server-events");
        start();
    }

    /** Where it listens; the same after a restart. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the same port and with the same events. */
    public void start() {
        EventLog events = new EventLog(file);
        log = events;
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                    .permitKeepAliveTime(1, TimeUnit.SECONDS)
                    .permitKeepAliveWithoutCalls(true)
                    .addService(new PlatformService(() -> port))
                    .addService(new EventService(events))
                    .addService(new CommandService())
                    .addService(new QueryService())
                    .build()
                    .start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends at once: who waits for an answer gets none. */
    public void kill() {
        Server running = server;
        if (running != null) {
            running.shutdownNow();
            await(running);
        }
        if (log != null) {
            log.close();
        }
        server = null;
        log = null;
    }

    /** Ends when what was begun has ended, or some seconds later. */
    public void stop() {
        Server running = server;
        if (running != null) {
            running.shutdown();
            await(running);
        }
        kill();
    }

    /** The stored payload of an event, found by its id. */
    public byte[] payload(String eventId) {
        EventLog events = log;
        for (int position = 0; events != null && position < events.size(); position++) {
            if (events.at(position).getMessageIdentifier().equals(eventId)) {
                return events.at(position).getPayload().getData().toByteArray();
            }
        }
        throw new IllegalArgumentException("no event " + eventId);
    }

    private static void await(Server running) {
        try {
            running.awaitTermination(GIVE_UP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}

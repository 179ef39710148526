package vn.sogiamsat.servers;

import java.util.concurrent.CompletableFuture;

/** A program that runs as our child process. */
public sealed interface ChildServer extends AutoCloseable permits PostgresServer, ElasticsearchServer, JavaServer {
    /** What people call it. */
    String name();

    long pid();

    boolean isRunning();

    /** Completed when the process has ended, whoever ended it. */
    CompletableFuture<?> onExit();

    /** The end of what it wrote, and the name of its log. */
    String lastLines();

    /** Stops it in its own good order, and kills it when it takes too long. */
    @Override
    void close();
}

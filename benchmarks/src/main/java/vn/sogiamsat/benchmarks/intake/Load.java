package vn.sogiamsat.benchmarks.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import vn.sogiamsat.benchmarks.server.CpuTime;

/**
 * Work that several connections did at once, each as fast as it could, one piece after the other.
 *
 * @param took from the first piece's begin to the last piece's end
 * @param nanos how long each piece took
 * @param cpu what it cost meanwhile
 */
record Load(Duration took, List<Long> nanos, CpuTime cpu) {

    /** One connection: does pieces of work. */
    interface Connection<P> extends AutoCloseable {
        void work(P piece) throws Exception;

        @Override
        void close() throws Exception;
    }

    /**
     * Lets each connection do its own pieces, in their order.
     *
     * @param connect makes the connection of each
     * @param meter tells what has been used so far
     */
    static <P> Load of(List<List<P>> piecesOfEach, Supplier<Connection<P>> connect, Supplier<CpuTime> meter) {
        List<Connection<P>> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(piecesOfEach.size())) {
            List<Callable<List<Long>>> all = new ArrayList<>();
            for (List<P> pieces : piecesOfEach) {
                Connection<P> connection = connect.get();
                connections.add(connection);
                all.add(() -> work(pieces, connection));
            }
            CpuTime before = meter.get();
            long begin = System.nanoTime();
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> done : threads.invokeAll(all)) {
                nanos.addAll(done.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            // Read while the connections are open: what serves them on the other side ends with them.
            Load load = new Load(took, nanos, meter.get().minus(before));
            for (Connection<P> connection : connections) {
                connection.close();
            }
            return load;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load was not done", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("a connection could not be closed", e);
        }
    }

    double perSecond(int things) {
        return things / (took.toNanos() / 1e9);
    }

    private static <P> List<Long> work(List<P> pieces, Connection<P> connection) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (P piece : pieces) {
            long begin = System.nanoTime();
            connection.work(piece);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }
}

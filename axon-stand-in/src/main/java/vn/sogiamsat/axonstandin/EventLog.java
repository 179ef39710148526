package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** All events in one order, kept in one file: a batch is in it whole, and forced to disk, or not at all. */
final class EventLog implements AutoCloseable {
    private final FileChannel file;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    EventLog(Path path) {
        try {
            if (Files.exists(path)) {
                read(path);
            }
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.position(file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream has another next number than the one given. */
    static final class OutOfOrderException extends Exception {
        private static final long serialVersionUID = 1L;

        OutOfOrderException(String stream, long given, long next) {
            super("Invalid sequence number %d for aggregate %s, expected %d".formatted(given, stream, next));
        }
    }

    /** @throws OutOfOrderException when one of them is not the next of its stream; nothing was stored then */
    void append(List<Event> batch) throws OutOfOrderException {
        synchronized (this) {
            Map<String, Long> next = new HashMap<>();
            for (Event event : batch) {
                String stream = event.getAggregateIdentifier();
                long expected = next.computeIfAbsent(stream, name -> highest(name) + 1);
                if (event.getAggregateSequenceNumber() != expected) {
                    throw new OutOfOrderException(stream, event.getAggregateSequenceNumber(), expected);
                }
                next.put(stream, expected + 1);
            }
            write(batch);
            batch.forEach(this::keep);
        }
        listeners.forEach(Runnable::run);
    }

    synchronized int size() {
        return events.size();
    }

    synchronized Event at(int position) {
        return events.get(position);
    }

    /** In the order of the stream. */
    synchronized List<Event> ofStream(String stream) {
        return places.getOrDefault(stream, List.of()).stream().map(events::get).toList();
    }

    /** The number of a stream's last event; -1 where it has none. */
    synchronized long highest(String stream) {
        return places.getOrDefault(stream, List.of()).size() - 1L;
    }

    /**
     * The position of the first event told at a moment or later, in milliseconds since 1970; the size where none is.
     */
    synchronized int firstSince(long moment) {
        for (int position = 0; position < events.size(); position++) {
            if (events.get(position).getTimestamp() >= moment) {
                return position;
            }
        }
        return events.size();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    private void keep(Event event) {
        places.computeIfAbsent(event.getAggregateIdentifier(), name -> new ArrayList<>())
                .add(events.size());
        events.add(event);
    }

    /** As one write of one length-prefixed block: a half one at the end is a batch that was never acknowledged. */
    private void write(List<Event> batch) {
        try {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            for (Event event : batch) {
                event.writeDelimitedTo(block);
            }
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + block.size())
                    .putInt(block.size())
                    .put(block.toByteArray())
                    .flip();
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path path) throws IOException {
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(path));
        int whole = 0;
        while (all.remaining() >= Integer.BYTES) {
            int length = all.getInt();
            if (all.remaining() < length) {
                break;
            }
            byte[] block = new byte[length];
            all.get(block);
            try (InputStream in = new ByteArrayInputStream(block)) {
                for (Event event = Event.parseDelimitedFrom(in); event != null; event = Event.parseDelimitedFrom(in)) {
                    keep(event);
                }
            }
            whole = all.position();
        }
        try (FileChannel cut = FileChannel.open(path, StandardOpenOption.WRITE)) {
            cut.truncate(whole);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

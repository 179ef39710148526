package vn.sogiamsat.command.store;

import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which event has which position, where Axon Server gives them: its global index, in which no event is
 * skipped or moved. For one thread.
 */
final class CatalogueStep implements SequencerStep {
    private static final int MOST = 1_000;
    /** An event that was just acknowledged needs so long to be handed out. */
    private static final long SOON_MILLIS = 50;

    private final AxonServerEvents events;
    private @Nullable EventStream stream;
    private long next;

    CatalogueStep(AxonServerEvents events) {
        this.events = events;
    }

    @Override
    public int take(Connection connection) throws SQLException {
        long from = read(connection);
        List<RawEvent> taken = new ArrayList<>();
        try {
            follow(from, taken);
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
        if (taken.isEmpty()) {
            connection.rollback();
            return 0;
        }
        try {
            write(connection, from, taken);
            return taken.size();
        } catch (SQLException e) {
            forget();
            throw e;
        }
    }

    private void follow(long from, List<RawEvent> into) {
        EventStream open = stream;
        if (open == null || open.isClosed() || next != from) {
            forget();
            requireAtLeast(from);
            open = events.follow(from);
            stream = open;
            next = from;
        }
        for (EventWithToken event = first(open); event != null; event = open.nextIfAvailable()) {
            if (event.getToken() != next) {
                throw new EventStoreException(
                        "Axon Server has event %d where %d comes next".formatted(event.getToken(), next));
            }
            into.add(AxonServerEvents.raw(event));
            next++;
            if (into.size() == MOST) {
                return;
            }
        }
    }

    /** A server that was put back, or another one, has not all that is written down. */
    private void requireAtLeast(long from) {
        long there = events.size();
        if (there < from) {
            throw new EventStoreException(
                    "Axon Server holds %d events, %d were there before: it was put back, or is another one"
                            .formatted(there, from));
        }
    }

    private static @Nullable EventWithToken first(EventStream open) {
        try {
            return open.nextIfAvailable(SOON_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void forget() {
        EventStream open = stream;
        stream = null;
        if (open != null) {
            open.close();
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select next_position from ledger.sequencer")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void write(Connection connection, long from, List<RawEvent> taken) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into events.catalogue (position, event_id, stream, sequence, type, recorded_at)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (RawEvent event : taken) {
                insert.setLong(1, event.position());
                insert.setString(2, event.eventId());
                insert.setString(3, event.stream());
                insert.setLong(4, event.sequence());
                insert.setString(5, event.type());
                insert.setString(6, event.recordedAt());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                connection.prepareStatement("update ledger.sequencer set next_position = ? where next_position = ?")) {
            update.setLong(1, from + taken.size());
            update.setLong(2, from);
            if (update.executeUpdate() != 1) {
                connection.rollback();
                throw new SQLException("another sequencer has moved on; this one wrote nothing");
            }
        }
        connection.commit();
    }
}

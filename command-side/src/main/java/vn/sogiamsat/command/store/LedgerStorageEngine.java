package vn.sogiamsat.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine over our table, with one difference: events are streamed by their ledger position and only once
 * they have one. A token is the position of the event last read.
 */
final class LedgerStorageEngine extends JdbcEventStorageEngine {
    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("events.event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("kind")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private final TransactionManager transactions;

    private LedgerStorageEngine(Builder builder, TransactionManager transactions) {
        super(builder);
        this.transactions = transactions;
    }

    static LedgerStorageEngine over(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver resolver,
            Serializer events,
            Serializer snapshots) {
        Builder builder = JdbcEventStorageEngine.builder();
        builder.connectionProvider(connections)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .dataType(byte[].class)
                .batchSize(1_000)
                .eventSerializer(events)
                .snapshotSerializer(snapshots)
                .persistenceExceptionResolver(resolver);
        return new LedgerStorageEngine(builder, transactions);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return transactions.fetchInTransaction(() -> {
            try (PreparedStatement statement = getConnection().prepareStatement("""
                    select p.position, e.* from events.position p join events.event e using (global_index)
                    where p.position > ? order by p.position limit ?""")) {
                statement.setLong(1, position(last));
                statement.setInt(2, batchSize);
                List<TrackedEventData<?>> events = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        events.add(new TrackedDomainEventData<>(
                                new GlobalSequenceTrackingToken(rows.getLong("position")), event(rows)));
                    }
                }
                return events;
            } catch (SQLException e) {
                throw new EventStoreException("cannot read the ledger after position " + position(last), e);
            }
        });
    }

    /** Whoever lost reads the stream and tries again, also where the stream was only now made by another. */
    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> failed) {
        try {
            super.handlePersistenceException(exception, failed);
        } catch (AggregateStreamCreationException made) {
            throw new ConcurrencyException("another one began this stream, or told this event, a moment earlier", made);
        }
    }

    /** There are no snapshots: streams are short, and what could be thrown away is not kept beside what cannot. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(-1);
    }

    @Override
    public TrackingToken createHeadToken() {
        return token("select coalesce(max(position), -1) from events.position", null);
    }

    /** The token just before the first event recorded at the moment or later. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return token("""
                select coalesce(min(p.position) - 1, (select coalesce(max(position), -1) from events.position))
                from events.position p join events.event e using (global_index) where e.recorded_at >= ?""", moment.toString());
    }

    private TrackingToken token(String query, @Nullable String parameter) {
        return transactions.fetchInTransaction(() -> {
            try (Connection connection = getConnection();
                    PreparedStatement statement = connection.prepareStatement(query)) {
                if (parameter != null) {
                    statement.setString(1, parameter);
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new GlobalSequenceTrackingToken(row.getLong(1));
                }
            } catch (SQLException e) {
                throw new EventStoreException("cannot find the ends of the ledger", e);
            }
        });
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    private static GenericDomainEventEntry<byte[]> event(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("kind"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("event_id"),
                row.getString("recorded_at"),
                row.getString("type"),
                row.getString("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}

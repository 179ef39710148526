package vn.sogiamsat.benchmarks.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.sogiamsat.benchmarks.server.CpuTime;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;
import vn.sogiamsat.benchmarks.server.Sender;
import vn.sogiamsat.benchmarks.story.CloudEvents;
import vn.sogiamsat.benchmarks.story.Meetings;
import vn.sogiamsat.benchmarks.story.Organisation;

/** Sends the story on, round by round, and repeats each round with raw inserts. */
final class IntakeLoad {
    static final int EVENTS_OF_A_BATCH = Meetings.MEETINGS_OF_A_BATCH * Meetings.EVENTS_OF_A_CHAPTER;
    static final String APPLICATION = "application";
    static final String DATABASE = "database";
    static final String PROGRAM = "load program";
    private static final String SOURCE = "handbook";

    private final PrivateDatabase database;
    private final RunningApplication application;
    private final Supplier<CpuTime> meter;
    private final CloudEvents events = new CloudEvents(SOURCE);
    private final Meetings meetings = new Meetings(events);
    private final String key;
    private int nextBatch;

    IntakeLoad(PrivateDatabase database, RunningApplication application) {
        this.database = database;
        this.application = application;
        this.meter = CpuTime.meter(Map.of(
                APPLICATION, application.process(), DATABASE, database.process(), PROGRAM, ProcessHandle.current()));
        this.key = Sender.register(application, SOURCE, Organisation.TOP);
    }

    /** Tells of the units and members, one batch after the other. */
    void tellOfOrganisation() {
        List<CloudEvents.Told> all = new Organisation(events).events();
        try (Sender sender = new Sender(application, key)) {
            for (int from = 0; from < all.size(); from += EVENTS_OF_A_BATCH) {
                List<CloudEvents.Told> some = all.subList(from, Math.min(all.size(), from + EVENTS_OF_A_BATCH));
                sender.batch(CloudEvents.batch(some), some.size());
            }
        }
    }

    /** Sends batches without a raw counterpart, so that both JVMs have compiled what they run. */
    void warmUp(int batches, int connections) {
        send(bodies(batches, connections));
    }

    Round batches(int batches, int connections) throws SQLException {
        List<List<byte[]>> bodies = bodies(batches, connections);
        long before = newest();
        Load ours = send(bodies);
        List<List<List<StoredCommit>>> commits = commitsAfter(before, connections);
        return round(ours, commits);
    }

    Round singles(int events, int connections) throws SQLException {
        List<List<byte[]>> single = batchesOf(events / EVENTS_OF_A_BATCH, connections).stream()
                .map(batches -> batches.stream()
                        .flatMap(batch -> batch.stream().map(CloudEvents.Told::json))
                        .toList())
                .toList();
        long before = newest();
        Load ours = Load.of(single, () -> new Singles(new Sender(application, key)), meter);
        List<List<List<StoredCommit>>> commits = commitsAfter(before, connections).stream()
                .map(ofConnection -> ofConnection.stream()
                        .flatMap(List::stream)
                        .map(List::of)
                        .toList())
                .toList();
        return round(ours, commits);
    }

    private Round round(Load ours, List<List<List<StoredCommit>>> commits) throws SQLException {
        int events = commits.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToInt(commit -> commit.events().size())
                .sum();
        return new Round(events, ours, raw(commits, true), raw(commits, false));
    }

    private Load raw(List<List<List<StoredCommit>>> commits, boolean withClaims) throws SQLException {
        try (Connection connection = database.connect()) {
            RawInserts.prepareTables(connection);
        }
        return Load.of(commits, () -> rawInserts(withClaims), meter);
    }

    private RawInserts rawInserts(boolean withClaims) {
        try {
            return new RawInserts(database.connect(), withClaims);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the raw inserts", e);
        }
    }

    private Load send(List<List<byte[]>> bodies) {
        return Load.of(bodies, () -> new Batches(new Sender(application, key)), meter);
    }

    private List<List<byte[]>> bodies(int batches, int connections) {
        return batchesOf(batches, connections).stream()
                .map(ofConnection ->
                        ofConnection.stream().map(CloudEvents::batch).toList())
                .toList();
    }

    /** The next batches; all chapters of the same meetings go to the same connection, in order. */
    private List<List<List<CloudEvents.Told>>> batchesOf(int batches, int connections) {
        int first = nextBatch;
        int stories = Math.max(connections, batches / Meetings.CHAPTERS);
        nextBatch += stories * Meetings.CHAPTERS;
        return IntStream.range(0, connections)
                .mapToObj(connection -> IntStream.range(0, stories)
                        .filter(story -> story % connections == connection)
                        .flatMap(story -> IntStream.range(0, Meetings.CHAPTERS)
                                .map(chapter -> first + story * Meetings.CHAPTERS + chapter))
                        .mapToObj(meetings::batch)
                        .toList())
                .toList();
    }

    /** What was committed since, batch by batch, dealt to as many connections as sent it. */
    private List<List<List<StoredCommit>>> commitsAfter(long before, int connections) throws SQLException {
        Collection<List<StoredCommit>> batches;
        try (Connection connection = database.connect()) {
            batches = StoredCommits.after(connection, before).values();
        }
        List<List<List<StoredCommit>>> ofEach = new ArrayList<>();
        IntStream.range(0, connections).forEach(unused -> ofEach.add(new ArrayList<>()));
        int number = 0;
        for (List<StoredCommit> batch : batches) {
            ofEach.get(number++ / Meetings.CHAPTERS % connections).add(batch);
        }
        return ofEach;
    }

    private long newest() throws SQLException {
        try (Connection connection = database.connect()) {
            return StoredCommits.newest(connection);
        }
    }

    /** A connection that sends batches. */
    private record Batches(Sender sender) implements Load.Connection<byte[]> {
        @Override
        public void work(byte[] body) {
            sender.batch(body, EVENTS_OF_A_BATCH);
        }

        @Override
        public void close() {
            sender.close();
        }
    }

    /** A connection that sends single events. */
    private record Singles(Sender sender) implements Load.Connection<byte[]> {
        @Override
        public void work(byte[] event) {
            sender.single(event);
        }

        @Override
        public void close() {
            sender.close();
        }
    }
}

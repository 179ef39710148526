package vn.sogiamsat.benchmarks.projection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;
import vn.sogiamsat.benchmarks.server.Sender;
import vn.sogiamsat.benchmarks.story.CloudEvents;
import vn.sogiamsat.benchmarks.story.Meetings;
import vn.sogiamsat.benchmarks.story.Organisation;

/** Fills a ledger through the front door, so that its rows are what the application writes. */
public final class FilledLedger {
    private static final int EVENTS_OF_A_BATCH = Meetings.MEETINGS_OF_A_BATCH * Meetings.EVENTS_OF_A_CHAPTER;

    private FilledLedger() {}

    /**
     * Returns when all events have their positions.
     *
     * @param events of meetings; those of the organisation come on top
     */
    public static void fill(PrivateDatabase database, Path data, int events) throws SQLException, InterruptedException {
        CloudEvents cloudEvents = new CloudEvents("handbook");
        Meetings meetings = new Meetings(cloudEvents);
        try (RunningApplication application =
                RunningApplication.start(database, data, Map.of("ledger.roles", "command"), List.of())) {
            String key = Sender.register(application, cloudEvents.source(), Organisation.TOP);
            try (Sender sender = new Sender(application, key)) {
                send(sender, new Organisation(cloudEvents).events());
                for (int number : Meetings.weekByWeek(events / EVENTS_OF_A_BATCH)) {
                    send(sender, meetings.batch(number));
                }
            }
            awaitPositions(database);
        }
    }

    private static void send(Sender sender, List<CloudEvents.Told> events) {
        for (int from = 0; from < events.size(); from += EVENTS_OF_A_BATCH) {
            List<CloudEvents.Told> some = events.subList(from, Math.min(events.size(), from + EVENTS_OF_A_BATCH));
            sender.batch(CloudEvents.batch(some), some.size());
        }
    }

    static void awaitPositions(PrivateDatabase database) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (isBehind(statement)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean isBehind(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select (select count(*) from events.event) > (select count(*) from events.position)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

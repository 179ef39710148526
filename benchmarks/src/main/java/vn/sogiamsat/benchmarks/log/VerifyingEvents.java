package vn.sogiamsat.benchmarks.log;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.benchmarks.server.PrivateDatabase;
import vn.sogiamsat.benchmarks.server.RunningApplication;

/** Has a filled ledger verified, against reading and hashing the same payloads on the same processors. */
final class VerifyingEvents {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int RANGE = 1024;

    private VerifyingEvents() {}

    /** Events a second. */
    record Rates(long events, double verified, double raw) {}

    static Rates measure(PrivateDatabase database, Path data) throws Exception {
        try (RunningApplication application = RunningApplication.start(
                        database, data, Map.of("ledger.roles", "command", "ledger.verify.daily-at", ""), List.of());
                HttpClient http = HttpClient.newHttpClient()) {
            long events = awaitLog(database);
            verify(application, http);
            double verified = 0;
            for (int round = 0; round < 2; round++) {
                verified = Math.max(verified, verify(application, http));
            }
            readAndHash(database, events);
            return new Rates(events, verified, events / readAndHash(database, events));
        }
    }

    private static long awaitLog(PrivateDatabase database) throws Exception {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(
                        "select size, (select next_position from ledger.sequencer) from ledger.log_head")) {
            while (true) {
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == row.getLong(2)) {
                        return row.getLong(1);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static double verify(RunningApplication application, HttpClient http)
            throws IOException, InterruptedException {
        HttpRequest.Builder begin =
                HttpRequest.newBuilder(application.uri("/api/verifications")).POST(BodyPublishers.noBody());
        String id = ask(application, http, begin).path("id").asString();
        while (true) {
            JsonNode run = ask(application, http, HttpRequest.newBuilder(application.uri("/api/verifications/latest")));
            if (run.path("endedAt").isString() && run.path("id").asString().equals(id)) {
                if (!run.path("findings").isEmpty()) {
                    throw new IllegalStateException("the ledger is not sound: " + run);
                }
                Duration took = Duration.between(
                        Instant.parse(run.path("startedAt").asString()),
                        Instant.parse(run.path("endedAt").asString()));
                return run.path("read").asLong() / (took.toMillis() / 1e3);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static JsonNode ask(RunningApplication application, HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return JSON.readTree(http.send(
                        request.header("Authorization", "Bearer " + application.operatorToken())
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    /** Returns how many seconds it took. */
    private static double readAndHash(PrivateDatabase database, long events) throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int part = 0; part < processors; part++) {
                int number = part;
                parts.add(threads.submit(() -> readAndHash(database, events, number, processors)));
            }
            for (Future<Integer> part : parts) {
                part.get();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static int readAndHash(PrivateDatabase database, long events, int part, int parts) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        int bytes = 0;
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement("""
                        select e.payload from events.position p join events.event e using (global_index)
                        where p.position >= ? and p.position < ? order by p.position""")) {
            for (long from = (long) part * RANGE; from < events; from += (long) parts * RANGE) {
                select.setLong(1, from);
                select.setLong(2, from + RANGE);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        bytes += sha.digest(rows.getBytes(1)).length;
                    }
                }
            }
        }
        return bytes;
    }
}

package vn.sogiamsat.query.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.BridgePointJoined;
import vn.sogiamsat.core.event.BridgePointLeft;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.Wording;

/**
 * The bridge points of a meeting and when they were connected.
 *
 * @param points announced ones first
 */
record Bridges(List<Point> points) {
    Bridges {
        points = List.copyOf(points);
    }

    /** @param announced whether it was part of the schedule */
    record Point(String code, String name, boolean announced, List<Connection> connections) {}

    /** @param from null where only the end was told; {@code to} likewise */
    record Connection(@Nullable Entry from, @Nullable Entry to) {
        public @Nullable Duration length() {
            return from == null || to == null ? null : Duration.between(from.occurredAt(), to.occurredAt());
        }
    }

    private record Change(Entry entry, String code, boolean joined) {
        Instant at() {
            return entry.occurredAt();
        }
    }

    static Bridges of(MeetingStory story, Wording wording) {
        Map<String, String> announced = new LinkedHashMap<>();
        story.latest(MeetingScheduled.class, wording)
                .ifPresent(
                        told -> told.body().bridgePoints().forEach(point -> announced.put(point.code(), point.name())));
        Map<String, String> names = new LinkedHashMap<>(announced);
        List<MeetingStory.Told<BridgePointJoined>> joins = story.standing(BridgePointJoined.class, wording);
        List<MeetingStory.Told<BridgePointLeft>> leaves = story.standing(BridgePointLeft.class, wording);
        joins.forEach(told -> {
            String name = told.body().name();
            names.merge(
                    told.body().bridgePoint(),
                    name == null ? told.body().bridgePoint() : name,
                    (known, other) -> known);
        });
        leaves.forEach(
                told -> names.putIfAbsent(told.body().bridgePoint(), told.body().bridgePoint()));
        List<Change> changes = Stream.concat(
                        joins.stream()
                                .map(told ->
                                        new Change(told.entry(), told.body().bridgePoint(), true)),
                        leaves.stream()
                                .map(told ->
                                        new Change(told.entry(), told.body().bridgePoint(), false)))
                .sorted(Comparator.comparing(Change::at)
                        .thenComparing(change -> change.entry().position()))
                .toList();
        return new Bridges(names.entrySet().stream()
                .map(point -> new Point(
                        point.getKey(),
                        point.getValue(),
                        announced.containsKey(point.getKey()),
                        connections(changes.stream()
                                .filter(change -> change.code().equals(point.getKey()))
                                .toList())))
                .toList());
    }

    /** What a code is called at this meeting; the code itself where it has no name. */
    public String name(@Nullable String code) {
        return points.stream()
                .filter(point -> point.code().equals(code))
                .map(Point::name)
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    private static List<Connection> connections(List<Change> changes) {
        List<Connection> connections = new ArrayList<>();
        Entry open = null;
        for (Change change : changes) {
            if (change.joined()) {
                if (open != null) {
                    connections.add(new Connection(open, null));
                }
                open = change.entry();
            } else {
                connections.add(new Connection(open, change.entry()));
                open = null;
            }
        }
        if (open != null) {
            connections.add(new Connection(open, null));
        }
        return connections;
    }
}

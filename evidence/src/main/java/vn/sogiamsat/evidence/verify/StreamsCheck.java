package vn.sogiamsat.evidence.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.evidence.bundle.Manifest;
import vn.sogiamsat.log.Quoted;

/** Looks whether each stream is whole from the first to the last of its events that the bundle holds. */
final class StreamsCheck {
    private StreamsCheck() {}

    static void check(Manifest manifest, Findings findings) {
        Map<String, List<Manifest.Event>> streams = new LinkedHashMap<>();
        manifest.events()
                .forEach(event -> streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                        .add(event));
        streams.forEach((stream, events) -> {
            events.sort(Comparator.comparingLong(Manifest.Event::seq));
            for (int i = 1; i < events.size(); i++) {
                check(Quoted.of(stream), events.get(i - 1), events.get(i), findings);
            }
        });
    }

    private static void check(String stream, Manifest.Event before, Manifest.Event event, Findings findings) {
        if (event.seq() == before.seq()) {
            findings.add(
                    Finding.Kind.STREAM,
                    event.path(),
                    "sự kiện số %d của %s có hai lần".formatted(event.seq(), stream),
                    "event number %d of %s is there twice".formatted(event.seq(), stream));
        } else if (event.seq() != before.seq() + 1) {
            findings.add(
                    Finding.Kind.STREAM,
                    event.path(),
                    "trước tệp này thiếu sự kiện số %d đến %d của %s"
                            .formatted(before.seq() + 1, event.seq() - 1, stream),
                    "before this file the events number %d to %d of %s are missing"
                            .formatted(before.seq() + 1, event.seq() - 1, stream));
        } else if (event.position() <= before.position()) {
            findings.add(
                    Finding.Kind.STREAM,
                    event.path(),
                    "sự kiện số %d của %s đứng trước số %d".formatted(event.seq(), stream, before.seq()),
                    "event number %d of %s stands before number %d".formatted(event.seq(), stream, before.seq()));
        }
    }
}

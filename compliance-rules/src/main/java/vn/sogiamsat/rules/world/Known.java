package vn.sogiamsat.rules.world;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.AttendanceRecorded;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;

/** What facts of a meeting have in common: by which events something is known, and when it happened first. */
final class Known {
    private Known() {}

    /** How long somebody was there; null while it was not told. */
    static @Nullable Long minutes(AttendanceRecorded attendance) {
        return attendance.joinedAt() == null || attendance.leftAt() == null
                ? null
                : Duration.between(attendance.joinedAt(), attendance.leftAt()).toMinutes();
    }

    static Optional<UUID> id(Meeting meeting, Class<? extends Event> type) {
        return meeting.stream().latest(type).map(told -> told.fact().eventId());
    }

    /** When the first of some facts happened. */
    static void earliest(Values.Builder values, Word word, List<? extends Stream.Of<?>> facts) {
        facts.stream()
                .min(Comparator.comparing((Stream.Of<?> told) -> told.fact().occurredAt())
                        .thenComparing(told -> told.fact().eventId()))
                .ifPresent(told -> values.put(word, told.fact().occurredAt(), told.evidence()));
    }

    static List<UUID> ids(List<? extends Stream.Of<?>> facts) {
        return sorted(facts.stream().map(told -> told.fact().eventId()).toList());
    }

    static List<UUID> sorted(List<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}

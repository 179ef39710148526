package vn.sogiamsat.query.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.MeetingId;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.StandingFacts;
import vn.sogiamsat.query.event.Corrections;
import vn.sogiamsat.query.event.Entry;
import vn.sogiamsat.query.event.Wording;
import vn.sogiamsat.query.web.Show;

/**
 * Everything that was told of one meeting.
 *
 * @param entries in ledger order, withdrawn ones too
 */
record MeetingStory(List<Entry> entries) {
    MeetingStory {
        entries = List.copyOf(entries);
    }

    /** A fact with its body, personal texts opened. */
    record Told<E extends Event>(Entry entry, E body) {}

    /** What happened on one day, in the order in which it happened. */
    record DayOfStory(LocalDate day, List<Entry> entries) {}

    static MeetingStory of(MeetingDoc doc, FactCodec codec) {
        String stream = new MeetingId(doc.meeting().id()).stream().value();
        List<Entry> plain = doc.facts().stream()
                .map(line -> Entry.of(line, stream, codec, List.of()))
                .toList();
        Map<UUID, List<UUID>> conflicts = Corrections.conflicts(plain, entry -> !entry.isWithdrawn());
        return new MeetingStory(doc.facts().stream()
                .map(line -> Entry.of(line, stream, codec, conflicts.getOrDefault(line.eventId(), List.of())))
                .toList());
    }

    Map<UUID, Entry> byId() {
        return entries.stream().collect(Collectors.toMap(Entry::id, Function.identity(), (same, again) -> same));
    }

    /** In true order: by when it happened, and what happened at the same moment by ledger position. */
    List<DayOfStory> days(Show show) {
        List<DayOfStory> days = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::position))
                .forEach(entry -> {
                    LocalDate day = show.dayOf(entry.occurredAt());
                    if (days.isEmpty() || !days.getLast().day().equals(day)) {
                        days.add(new DayOfStory(day, new ArrayList<>()));
                    }
                    days.getLast().entries().add(entry);
                });
        return days;
    }

    /** The standing facts of a type, from earlier to later recorded: where two disagree, the later wins. */
    <E extends Event> List<Told<E>> standing(Class<E> type, Wording wording) {
        return entries.stream()
                .filter(entry -> !entry.isWithdrawn() && type.isInstance(entry.body()))
                .sorted(StandingFacts.byTime(Entry::recordedAt, Entry::id))
                .map(entry -> new Told<>(entry, type.cast(wording.opened(type.cast(entry.body())))))
                .toList();
    }

    <E extends Event> Optional<Told<E>> latest(Class<E> type, Wording wording) {
        return standing(type, wording).stream().reduce((earlier, later) -> later);
    }
}

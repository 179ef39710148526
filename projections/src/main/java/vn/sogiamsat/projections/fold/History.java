package vn.sogiamsat.projections.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.FactCodec;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.view.MeetingDoc.FactLine;
import vn.sogiamsat.core.view.StandingFacts;

/** What was told of one thing: the facts of its stream in ledger order, and which of them stand. Immutable. */
public final class History {
    /** Nothing was told. */
    public static final History EMPTY = new History(List.of());

    private final List<Line> lines;
    /** Null where nothing is withdrawn, and so everything stands. */
    private final @Nullable StandingFacts standing;
    /** The standing facts of each kind, from earlier to later; null until they are asked for. */
    private @Nullable Map<Class<?>, List<Line>> byKind;

    private History(List<Line> lines) {
        this.lines = lines;
        this.standing = lines.stream().anyMatch(line -> line.body() instanceof FactWithdrawn)
                ? StandingFacts.of(lines.stream().map(Line::told).toList())
                : null;
    }

    /** What a document keeps, read back. */
    public static History of(List<FactLine> kept, FactCodec codec) {
        return new History(kept.stream()
                .map(line -> new Line(line, codec.body(line.type(), line.body())))
                .toList());
    }

    /**
     * This and what came after it. Facts that are not after {@link #position} are known already, or were left out on
     * purpose, and are passed over.
     */
    public History with(List<PlacedFact> more) {
        List<Line> all = new ArrayList<>(lines);
        long position = position();
        for (PlacedFact fact : more) {
            if (fact.position() > position) {
                all.add(fact.line());
            }
        }
        return all.size() == lines.size() ? this : new History(List.copyOf(all));
    }

    /** What was known at a ledger position. */
    public History upTo(long position) {
        return position >= position()
                ? this
                : new History(lines.stream()
                        .filter(line -> line.position() <= position)
                        .toList());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public int size() {
        return lines.size();
    }

    /** About how much memory it takes, in characters. */
    public int weight() {
        return lines.stream()
                .mapToInt(line -> 500 + line.kept().body().length())
                .sum();
    }

    /** The ledger position of the newest fact; -1 when there is none. */
    public long position() {
        return lines.isEmpty() ? -1 : lines.getLast().position();
    }

    List<Line> lines() {
        return lines;
    }

    Stream<Line> standing() {
        return lines.stream().filter(this::stands);
    }

    /** The standing facts of a kind, or of several that share an interface, by (recordedAt, event id). */
    <E extends Event> List<Told<E>> standing(Class<E> type) {
        Stream<Line> lines = type.isInterface()
                ? standing()
                        .filter(line -> type.isInstance(line.body()))
                        .sorted(StandingFacts.byTime(Line::recordedAt, Line::eventId))
                : byKind().getOrDefault(type, List.of()).stream();
        return lines.map(line -> new Told<>(line, type.cast(line.body()))).toList();
    }

    /** Folding asks for some ten kinds, one after the other: one pass over the facts answers them all. */
    private Map<Class<?>, List<Line>> byKind() {
        Map<Class<?>, List<Line>> kinds = byKind;
        if (kinds == null) {
            kinds = standing()
                    .sorted(StandingFacts.byTime(Line::recordedAt, Line::eventId))
                    .collect(Collectors.groupingBy(line -> line.body().getClass()));
            byKind = kinds;
        }
        return kinds;
    }

    /** The standing fact of a kind that wins over all others of it. */
    <E extends Event> Optional<Told<E>> latest(Class<E> type) {
        List<Told<E>> all = standing(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** The facts as a document keeps them, with what withdrew them. */
    List<FactLine> kept() {
        return lines.stream().map(this::kept).toList();
    }

    /** A fact of a known kind. */
    record Told<E extends Event>(Line line, E body) {}

    private boolean stands(Line line) {
        return standing == null || standing.stands(line.eventId());
    }

    private FactLine kept(Line line) {
        FactLine kept = line.kept();
        if (standing == null) {
            return kept;
        }
        return new FactLine(
                kept.eventId(),
                kept.type(),
                kept.revision(),
                kept.sequence(),
                kept.position(),
                kept.source(),
                kept.sourceId(),
                kept.recordedBy(),
                kept.occurredAt(),
                kept.recordedAt(),
                kept.body(),
                standing.withdrawnBy(kept.eventId()));
    }
}

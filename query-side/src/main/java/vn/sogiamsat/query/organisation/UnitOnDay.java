package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.UnitLevel;
import vn.sogiamsat.core.view.UnitDoc;

/**
 * What was true of one unit on a day; of a unit that did not stand then, what was true on the nearest day on which it
 * did.
 *
 * @param code the code in force, else the one under which it was first known
 * @param name null when nobody has told of a name
 * @param level null when nobody has told of its establishment
 * @param parentTold whether anybody has said where it stood; {@code parent} then is null at the top only
 * @param mergedInto null unless it has ended by going into a successor
 */
record UnitOnDay(
        UUID id,
        String code,
        @Nullable String name,
        @Nullable String level,
        State state,
        boolean parentTold,
        @Nullable UUID parent,
        @Nullable UUID mergedInto) {

    enum State {
        NOT_YET,
        STANDING,
        ENDED
    }

    static UnitOnDay of(UnitDoc doc, LocalDate day) {
        State state = stateOf(doc, day);
        LocalDate nearest = nearestDay(doc, state, day);
        Optional<UnitDoc.Parent> place = doc.parents().stream()
                .filter(parent -> covers(parent.from(), parent.to(), nearest))
                .max(Comparator.comparing(UnitDoc.Parent::from).thenComparing(UnitDoc.Parent::position));
        return new UnitOnDay(
                doc.unit().id(),
                nearestTo(nearest, doc.codes(), UnitDoc.Coded::from, UnitDoc.Coded::to)
                        .map(UnitDoc.Coded::code)
                        .orElse(doc.unit().code()),
                nearestTo(nearest, doc.names(), UnitDoc.Named::from, UnitDoc.Named::to)
                        .map(UnitDoc.Named::name)
                        .orElse(null),
                doc.unit().level(),
                state,
                place.isPresent(),
                place.map(UnitDoc.Parent::parent).orElse(null),
                state == State.ENDED ? doc.mergedInto() : null);
    }

    public boolean stands() {
        return state == State.STANDING;
    }

    /** The name, else the code. */
    public String called() {
        return name == null ? code : name;
    }

    /** Null where nobody has told of its establishment. */
    public @Nullable UnitLevel levelWord() {
        return Arrays.stream(UnitLevel.values())
                .filter(known -> known.code().equals(level))
                .findAny()
                .orElse(null);
    }

    /** The place of its level from the top, 0 for the province; below all others where the level is unknown. */
    int rank() {
        UnitLevel known = levelWord();
        return known == null ? UnitLevel.values().length : known.ordinal();
    }

    /** Whether a period, its end excluded, holds a day. */
    static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** A unit of whose establishment nobody has told is taken to have always stood. */
    private static State stateOf(UnitDoc doc, LocalDate day) {
        if (doc.endedFrom() != null && !day.isBefore(doc.endedFrom())) {
            return State.ENDED;
        }
        return doc.establishedFrom() != null && day.isBefore(doc.establishedFrom()) ? State.NOT_YET : State.STANDING;
    }

    private static LocalDate nearestDay(UnitDoc doc, State state, LocalDate day) {
        LocalDate edge = switch (state) {
            case NOT_YET -> doc.establishedFrom();
            case STANDING -> day;
            case ENDED -> doc.endedFrom() == null ? null : doc.endedFrom().minusDays(1);
        };
        return edge == null ? day : edge;
    }

    /**
     * Of the periods that hold the day the one that began last; where none does, the last before it, else the first.
     */
    private static <T> Optional<T> nearestTo(
            LocalDate day, List<T> periods, Function<T, LocalDate> from, Function<T, @Nullable LocalDate> to) {
        Comparator<T> byStart = Comparator.comparing(from);
        return periods.stream()
                .filter(period -> covers(from.apply(period), to.apply(period), day))
                .max(byStart)
                .or(() -> periods.stream()
                        .filter(period -> !from.apply(period).isAfter(day))
                        .max(byStart))
                .or(() -> periods.stream().min(byStart));
    }
}

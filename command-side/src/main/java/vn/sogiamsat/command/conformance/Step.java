package vn.sogiamsat.command.conformance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.command.SenderQuery;
import vn.sogiamsat.core.command.SenderQuery.Why;

/**
 * A step of a check.
 *
 * @param expected the HTTP status that ends it
 * @param events what is to be sent: one, two together, or two one after the other
 * @param half whether the first of two requests has come as it should
 * @param tries how many requests were judged
 * @param why it failed the last time; empty where it did not
 * @param at when it was judged last; null before
 */
record Step(
        StepKind kind,
        int expected,
        List<String> events,
        State state,
        boolean half,
        int tries,
        List<Why> why,
        @Nullable Instant at) {
    enum State {
        WAITING,
        PASSED,
        FAILED
    }

    Step {
        events = List.copyOf(events);
        why = List.copyOf(why);
    }

    static Step waiting(StepKind kind, int expected, String... events) {
        return new Step(kind, expected, List.of(events), State.WAITING, false, 0, List.of(), null);
    }

    Step passed(Instant now) {
        return new Step(kind, expected, events, State.PASSED, half, tries + 1, List.of(), now);
    }

    Step failed(List<Why> faults, Instant now) {
        return new Step(kind, expected, events, State.FAILED, half, tries + 1, faults, now);
    }

    /** The first of two requests came as it should. */
    Step begun(Instant now) {
        return new Step(kind, expected, events, State.WAITING, true, tries + 1, List.of(), now);
    }

    SenderQuery.Step told(int number) {
        return new SenderQuery.Step(
                number, kind.code(), expected, events, state.name().toLowerCase(Locale.ROOT), half, tries, why, at);
    }
}

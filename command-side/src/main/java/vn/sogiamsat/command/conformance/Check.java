package vn.sogiamsat.command.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.command.SenderQuery;

/**
 * A check of how well a source sends.
 *
 * @param begunBy login of who began it
 * @param memory null once it is forgotten
 * @param verdict null while it goes on
 */
record Check(
        UUID id,
        String source,
        String begunBy,
        Instant begunAt,
        List<Step> steps,
        @Nullable Memory memory,
        @Nullable Verdict verdict) {

    /** @param by {@code user:<login>}, or {@code source:<name>} where its last step ended it */
    record Verdict(boolean passed, String by, Instant at) {}

    Check {
        steps = List.copyOf(steps);
    }

    /** Index of the first step that is not passed; empty where all are. */
    OptionalInt current() {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).state() != Step.State.PASSED)
                .findFirst();
    }

    Memory remembered() {
        return Objects.requireNonNullElse(memory, Memory.EMPTY);
    }

    /** With one step judged; ended where that was the last. */
    Check with(int index, Step step, Memory now, Instant at) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, step);
        Check judged = new Check(id, source, begunBy, begunAt, changed, now, verdict);
        return judged.current().isPresent() ? judged : judged.ended(true, "source:" + source, at);
    }

    Check ended(boolean passed, String by, Instant at) {
        return new Check(id, source, begunBy, begunAt, steps, memory, new Verdict(passed, by, at));
    }

    SenderQuery.Check told() {
        return new SenderQuery.Check(
                id,
                source,
                begunBy,
                begunAt,
                verdict == null ? null : verdict.passed(),
                verdict == null ? null : verdict.by(),
                verdict == null ? null : verdict.at(),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> steps.get(i).told(i + 1))
                        .toList());
    }
}

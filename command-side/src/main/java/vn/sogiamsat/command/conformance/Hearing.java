package vn.sogiamsat.command.conformance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.sogiamsat.command.intake.Answer;
import vn.sogiamsat.command.intake.Foreseen;
import vn.sogiamsat.command.intake.Rehearsal;
import vn.sogiamsat.command.intake.Rehearsal.Heard;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.command.SenderQuery.Why;

/**
 * What a check makes of one request.
 *
 * @param check after it
 * @param answers what the door would answer to each event
 * @param away whether the whole request is answered 503 instead
 * @param step the number of the step it was judged by
 * @param result {@code passed}, {@code failed}, {@code half} for the first of two requests, or {@code again} for what
 *     had come before
 */
record Hearing(Check check, List<Answer> answers, boolean away, int step, String result) {
    static final Duration AWAY = Duration.ofSeconds(1);
    private static final ZoneOffset HERE = ZoneOffset.ofHours(7);

    /** @param given what the current step asks for next, as the door understands it */
    static Hearing of(Check check, int index, List<Heard> given, Rehearsal.Request request, Instant now) {
        return new Judge(check, index, given, request, now).judged();
    }

    /** The events that the current step asks for next. */
    static List<String> wanted(Step step) {
        return switch (step.kind()) {
            case CORRECTED -> List.of(step.events().get(step.half() ? 1 : 0));
            case BINARY, STRUCTURED, BATCHED, AGAIN, OTHER_CONTENT, DECOMPOSED, OFFSET, RETRIED, WITHDRAWN ->
                step.events();
        };
    }

    private record Judge(Check check, int index, List<Heard> given, Rehearsal.Request request, Instant now) {

        Hearing judged() {
            Step step = check.steps().get(index);
            if (cameBefore(step)) {
                return hearing(check, false, "again");
            }
            List<Why> faults = faults(step);
            boolean tooEarly = step.kind() == StepKind.RETRIED
                    && step.half()
                    && faults.isEmpty()
                    && check.remembered().notBefore() != null
                    && now.isBefore(check.remembered().notBefore());
            if (tooEarly) {
                return hearing(
                        check.with(index, step.failed(List.of(new Why("too-early", "")), now), check.remembered(), now),
                        true,
                        "failed");
            }
            if (!faults.isEmpty()) {
                return hearing(check.with(index, step.failed(faults, now), check.remembered(), now), false, "failed");
            }
            if (step.kind() == StepKind.RETRIED && !step.half()) {
                Memory waiting = check.remembered().waitingUntil(now.plus(AWAY));
                return hearing(check.with(index, step.begun(now), waiting, now), true, "half");
            }
            if (step.kind() == StepKind.CORRECTED && !step.half()) {
                return hearing(check.with(index, step.begun(now), check.remembered(), now), false, "half");
            }
            Memory more = step.expected() == 201 ? check.remembered().with(request.events(), now) : check.remembered();
            return hearing(check.with(index, step.passed(now), more, now), false, "passed");
        }

        /** Sent again although it was answered: no fault, and no step. */
        private boolean cameBefore(Step step) {
            boolean known = request.events().stream().allMatch(event -> effective(event) instanceof Foreseen.Known);
            boolean faulty = step.kind() == StepKind.CORRECTED
                    && step.half()
                    && request.events().size() == 1
                    && effective(request.events().getFirst()) instanceof Foreseen.Faulty;
            return (known && !request.events().isEmpty() && step.kind() != StepKind.AGAIN) || faulty;
        }

        private List<Why> faults(Step step) {
            List<Why> faults = new ArrayList<>();
            boolean fits = switch (step.kind()) {
                case BINARY -> request.mode() == Rehearsal.Mode.BINARY;
                case STRUCTURED -> request.mode() == Rehearsal.Mode.STRUCTURED;
                case BATCHED -> request.mode() == Rehearsal.Mode.BATCHED;
                case AGAIN, OTHER_CONTENT, DECOMPOSED, OFFSET, CORRECTED, RETRIED, WITHDRAWN -> true;
            };
            if (!fits) {
                faults.add(new Why("mode", request.mode().name()));
            }
            if (request.events().size() != given.size()) {
                faults.add(new Why("count", String.valueOf(request.events().size())));
                return faults;
            }
            for (int i = 0; i < given.size(); i++) {
                Heard came = request.events().get(i);
                List<Why> differences = Differences.of(given.get(i), came);
                faults.addAll(differences);
                int status = answer(came).status();
                if (differences.isEmpty() && status != expected(step)) {
                    faults.add(new Why("answered", String.valueOf(status)));
                }
                if (step.kind() == StepKind.OFFSET
                        && came.time() != null
                        && !came.time().getOffset().equals(HERE)) {
                    faults.add(new Why("offset", came.time().getOffset().getId()));
                }
            }
            return faults;
        }

        private static int expected(Step step) {
            return step.kind() == StepKind.CORRECTED && !step.half() ? 202 : step.expected();
        }

        private Hearing hearing(Check after, boolean away, String result) {
            return new Hearing(
                    after, request.events().stream().map(this::answer).toList(), away, index + 1, result);
        }

        private Answer answer(Heard event) {
            return Answer.of(
                    event.id(),
                    effective(event),
                    receipt(event, check.remembered().taken().size(), now));
        }

        /** As it was foreseen, were the events of passed steps on record. */
        private Foreseen effective(Heard event) {
            Memory.Kept kept =
                    event.id() == null ? null : check.remembered().taken().get(event.id());
            if (kept == null
                    || !(event.foreseen() instanceof Foreseen.New || event.foreseen() instanceof Foreseen.Faulty)) {
                return event.foreseen();
            }
            Receipt first = receipt(event, kept.sequence(), kept.at());
            return kept.digest().equals(event.digest()) ? new Foreseen.Known(first) : new Foreseen.Conflicting(first);
        }

        private Receipt receipt(Heard event, int sequence, Instant at) {
            String id = String.valueOf(event.id());
            return new Receipt(
                    EventIds.of(check.source(), id),
                    check.source(),
                    id,
                    "conformance-" + check.id(),
                    sequence,
                    at,
                    null,
                    "NONE");
        }
    }

    /** A request that holds no events. */
    static Check unreadable(Check check, String code, Instant now) {
        OptionalInt index = check.current();
        return index.isEmpty()
                ? check
                : check.with(
                        index.getAsInt(),
                        check.steps().get(index.getAsInt()).failed(List.of(new Why("unreadable", code)), now),
                        check.remembered(),
                        now);
    }
}

package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.Expression;
import vn.sogiamsat.rules.book.Values;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.obligation.Obligation;

/** Judges one case by one rule. Pure. */
final class Judge {
    private static final String NOT_ABOUT =
            "Quy tắc không áp dụng cho trường hợp này (the rule is not about this case)";

    private Judge() {}

    static Obligation check(Draft draft, Demand.Check check, Values values) {
        Expression.Outcome applies = evaluate(draft, check.applies(), values);
        if (!isTrue(applies)) {
            return notJudged(draft, applies, check.applies(), values);
        }
        List<UUID> evidence = evidence(values, Set.of(Word.MEETING_END), check.applies(), check.holds());
        if (values.get(Word.MEETING_END).isEmpty()) {
            return draft.notEvaluated(Draft.missing(List.of(Word.MEETING_END)), 1, 0, evidence);
        }
        Expression.Outcome holds = evaluate(draft, check.holds(), values);
        return switch (holds) {
            case Expression.Value value ->
                isTrue(value) ? draft.judged(1, 1, evidence, draft.dueAt()) : draft.judged(1, 0, evidence, null);
            case Expression.Missing missing -> draft.notEvaluated(Draft.reason(missing), 1, 0, evidence);
            case Expression.Failed failed -> draft.notEvaluated(Draft.reason(failed), 1, 0, evidence);
        };
    }

    static Obligation deadline(Draft draft, Demand.Deadline deadline, Values values) {
        Expression.Outcome applies = evaluate(draft, deadline.applies(), values);
        if (!isTrue(applies)) {
            return notJudged(draft, applies, deadline.applies(), values);
        }
        List<UUID> evidence = evidence(values, Set.of(), deadline.applies(), deadline.due(), deadline.met());
        Expression.Outcome due = evaluate(draft, deadline.due(), values);
        if (!(due instanceof Expression.Value(Instant until))) {
            return draft.notEvaluated(Draft.reason(due), 1, 0, evidence);
        }
        Draft dated = draft.due(until.truncatedTo(ChronoUnit.MILLIS));
        return switch (evaluate(draft, deadline.met(), values)) {
            case Expression.Value(Object at) -> dated.judged(1, 1, evidence, (Instant) at);
            case Expression.Missing missing -> dated.judged(1, 0, evidence, null);
            case Expression.Failed failed -> dated.notEvaluated(Draft.reason(failed), 1, 0, evidence);
        };
    }

    /** @param items in the order of their times */
    static Obligation count(Draft draft, Demand.Count count, Values values, List<Item> items) {
        Expression.Outcome applies = evaluate(draft, count.applies(), values);
        if (!isTrue(applies)) {
            return notJudged(draft, applies, count.applies(), values);
        }
        List<UUID> evidence = evidence(values, Set.of(), count.applies(), count.atLeast());
        Expression.Outcome amount = evaluate(draft, count.atLeast(), values);
        if (!(amount instanceof Expression.Value(Long required))) {
            return draft.notEvaluated(Draft.reason(amount), 1, 0, evidence);
        }
        if (required <= 0) {
            return draft.notApplicable(NOT_ABOUT, evidence);
        }
        List<Item> counted = new ArrayList<>();
        List<Expression.Outcome> unknown = new ArrayList<>();
        for (Item item : items) {
            Expression.Outcome outcome =
                    item.evaluate(count.counts(), draft.rule().parameters());
            if (isTrue(outcome)) {
                counted.add(item);
                evidence.addAll(evidence(item.values(), Set.of(Word.MEETING_START, Word.MEETING_END), count.counts()));
            } else if (!(outcome instanceof Expression.Value)) {
                unknown.add(outcome);
            }
        }
        if (counted.size() >= required) {
            return draft.judged(
                    required,
                    counted.size(),
                    evidence,
                    counted.get((int) (required - 1)).at());
        }
        return counted.size() + unknown.size() >= required
                ? draft.notEvaluated(Draft.reason(unknown.getFirst()), required, counted.size(), evidence)
                : draft.judged(required, counted.size(), evidence, null);
    }

    /**
     * A row may be so long and no longer. Kept, it is met when the period is over; broken, it was due when it broke.
     *
     * @param items in the order of their times
     */
    static Obligation streak(Draft draft, Demand.Streak streak, Values values, List<Item> items) {
        Expression.Outcome applies = evaluate(draft, streak.applies(), values);
        if (!isTrue(applies)) {
            return notJudged(draft, applies, streak.applies(), values);
        }
        Expression.Outcome most = evaluate(draft, streak.atMost(), values);
        if (!(most instanceof Expression.Value(Long allowed))) {
            return draft.notEvaluated(Draft.reason(most), 1, 0, List.of());
        }
        Row sure = new Row();
        Row possible = new Row();
        Expression.Outcome unknown = null;
        List<UUID> evidence = new ArrayList<>();
        for (Item item : items) {
            Expression.Outcome outcome =
                    item.evaluate(streak.counts(), draft.rule().parameters());
            evidence.addAll(evidence(item.values(), Set.of(), streak.counts()));
            boolean isKnown = outcome instanceof Expression.Value;
            unknown = isKnown || unknown != null ? unknown : outcome;
            sure.next(isTrue(outcome));
            possible.next(isTrue(outcome) || !isKnown);
            if (sure.length > allowed) {
                return draft.due(item.at()).judged(allowed, sure.longest, evidence, null);
            }
        }
        return unknown != null && possible.longest > allowed
                ? draft.notEvaluated(Draft.reason(unknown), allowed, sure.longest, evidence)
                : draft.judged(allowed, sure.longest, evidence, draft.dueAt());
    }

    private static final class Row {
        private long length;
        private long longest;

        void next(boolean counts) {
            length = counts ? length + 1 : 0;
            longest = Math.max(longest, length);
        }
    }

    private static Expression.Outcome evaluate(Draft draft, Expression expression, Values values) {
        return expression.evaluate(values, draft.rule().parameters());
    }

    private static boolean isTrue(Expression.Outcome outcome) {
        return outcome instanceof Expression.Value(Object value) && value.equals(true);
    }

    private static Obligation notJudged(Draft draft, Expression.Outcome applies, Expression expression, Values values) {
        List<UUID> evidence = evidence(values, Set.of(), expression);
        return applies instanceof Expression.Value
                ? draft.notApplicable(NOT_ABOUT, evidence)
                : draft.notEvaluated(Draft.reason(applies), 1, 0, evidence);
    }

    /** In any order, and perhaps more than once. */
    private static List<UUID> evidence(Values values, Set<Word> also, Expression... expressions) {
        List<UUID> evidence = new ArrayList<>();
        values.addEvidence(also, evidence);
        for (Expression expression : expressions) {
            values.addEvidence(expression.words(), evidence);
        }
        return evidence;
    }
}

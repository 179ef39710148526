package vn.sogiamsat.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sogiamsat.rules.book.Expression;
import vn.sogiamsat.rules.book.Values;

/** One thing of many that may be counted. What it counts for is found out once for each condition. */
final class Item {
    private final Values values;
    private final Instant at;
    private final List<Answer> answers = new ArrayList<>(1);

    private record Answer(Expression asked, Map<String, Object> parameters, Expression.Outcome outcome) {}

    /** @param at when it happened, by which it is ordered */
    Item(Values values, Instant at) {
        this.values = values;
        this.at = at;
    }

    Values values() {
        return values;
    }

    Instant at() {
        return at;
    }

    /** @param parameters the very same map as long as they are worth the same */
    Expression.Outcome evaluate(Expression condition, Map<String, Object> parameters) {
        for (Answer answer : answers) {
            if (answer.asked() == condition && answer.parameters() == parameters) {
                return answer.outcome();
            }
        }
        Expression.Outcome outcome = condition.evaluate(values, parameters);
        answers.add(new Answer(condition, parameters, outcome));
        return outcome;
    }
}

package vn.sogiamsat.core.inspection;

import java.util.List;
import vn.sogiamsat.core.event.ExplanationAnswered;
import vn.sogiamsat.core.event.ExplanationAsked;

/** What was asked of a unit, and what it answered so far. */
public record Question(Told<ExplanationAsked> asked, List<Told<ExplanationAnswered>> answers) {
    public Question {
        answers = List.copyOf(answers);
    }

    public String code() {
        return asked.body().code();
    }

    public boolean isAnswered() {
        return !answers.isEmpty();
    }
}

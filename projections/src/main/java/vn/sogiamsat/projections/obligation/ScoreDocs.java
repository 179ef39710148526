package vn.sogiamsat.projections.obligation;

import vn.sogiamsat.core.view.ScoreDoc;
import vn.sogiamsat.rules.obligation.Score;
import vn.sogiamsat.rules.obligation.Status;
import vn.sogiamsat.rules.score.DayScore;

/** Makes the documents of scores. */
final class ScoreDocs {
    private ScoreDocs() {}

    static String id(DayScore score) {
        return ScoreDoc.id(
                score.group().unit(), score.group().rule(), score.group().month(), score.day());
    }

    static ScoreDoc of(DayScore score) {
        String rule = score.group().rule();
        return new ScoreDoc(
                new ScoreDoc.UnitPart(score.group().unit()),
                new ScoreDoc.RulePart(rule, rule.substring(0, rule.indexOf('/'))),
                score.group().month(),
                score.day(),
                score.until(),
                counts(score.score()),
                score.score().kept(),
                score.score().judged(),
                score.position());
    }

    private static ScoreDoc.CountsPart counts(Score score) {
        return new ScoreDoc.CountsPart(
                score.count(Status.MET),
                score.count(Status.MET_LATE),
                score.count(Status.OVERDUE),
                score.count(Status.DUE_SOON),
                score.count(Status.OPEN),
                score.count(Status.WAIVED),
                score.count(Status.NOT_APPLICABLE),
                score.count(Status.NOT_EVALUATED));
    }
}

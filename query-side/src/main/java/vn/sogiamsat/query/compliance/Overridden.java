package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.organisation.UnitTree;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.Parameter;
import vn.sogiamsat.rules.book.SubjectKind;

/** Finds which figures of a rule were others for an obligation than the rulebook gives. */
@Component
class Overridden {
    private final Decisions decisions;
    private final UnitTree tree;

    Overridden(Decisions decisions, UnitTree tree) {
        this.decisions = decisions;
        this.tree = tree;
    }

    /** A figure of the rulebook, and the decision that put another in its place. */
    record Figure(Parameter parameter, OtherValue other) {}

    /** By the name of the parameter; nothing where the rulebook's own figures count. */
    List<Figure> of(Line line, Scope scope) {
        List<Parameter> parameters = line.rule().parameters();
        Adopted book = line.rule().book();
        if (parameters.isEmpty() || book == null) {
            return List.of();
        }
        boolean merged = line.kind() == SubjectKind.MERGED_UNIT;
        LocalDate day = judgedOn(line, merged);
        UUID unit =
                merged ? line.doc().obligation().subject() : line.doc().unit().id();
        List<UUID> path = tree.path(unit, day).stream().map(UnitTree.Unit::id).toList();
        OtherValues others = decisions.otherValues(book.id(), book.book(), day, scope);
        return parameters.stream()
                .map(parameter -> others.at(parameter.name(), path, day).map(other -> new Figure(parameter, other)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The day whose rules judge it: of the meeting, else the first of the term; of a merger the day before. */
    private static LocalDate judgedOn(Line line, boolean merged) {
        LocalDate meeting = line.meetingOn();
        if (meeting != null) {
            return meeting;
        }
        LocalDate first = LocalDate.ofInstant(line.doc().opensAt(), Show.HERE);
        return merged ? first.minusDays(1) : first;
    }
}

package vn.sogiamsat.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.query.event.VisibleEvents;
import vn.sogiamsat.query.organisation.UnitLink;
import vn.sogiamsat.query.organisation.UnitLinks;
import vn.sogiamsat.query.security.Scope;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.SubjectKind;

/** Reads everything that the page of one obligation shows. */
@Component
class ObligationReading {
    private final Rulebooks rulebooks;
    private final Lines lines;
    private final VisibleEvents events;
    private final UnitLinks links;

    ObligationReading(Rulebooks rulebooks, Lines lines, VisibleEvents events, UnitLinks links) {
        this.rulebooks = rulebooks;
        this.lines = lines;
        this.events = events;
        this.links = links;
    }

    /**
     * Looked at when it opens, where that is later than the moment: a waiver may lead here before.
     *
     * @return empty where nothing was known of it then
     */
    Optional<ObligationView> view(List<ObligationDoc> versions, AsOf asOf, Scope scope) {
        return versions.stream()
                .filter(version -> asOf.knownAt() == null ? version.current() : wasKnown(version, asOf.knownAt()))
                .findFirst()
                .flatMap(shown -> view(shown, versions, asOf.notBefore(shown.opensAt()), scope));
    }

    private Optional<ObligationView> view(ObligationDoc shown, List<ObligationDoc> versions, AsOf asOf, Scope scope) {
        return lines.named(List.of(shown), rulebooks.library(), asOf).stream()
                .findFirst()
                .map(line -> view(line, versions, asOf, scope));
    }

    private ObligationView view(Line line, List<ObligationDoc> versions, AsOf asOf, Scope scope) {
        ObligationDoc doc = line.doc();
        List<AuditDoc> evidence = events.find(doc.evidence(), scope).stream()
                .sorted(Comparator.comparingLong(AuditDoc::position))
                .toList();
        return new ObligationView(
                line,
                asOf,
                subjectUnit(line, scope),
                evidence,
                doc.evidence().size() - evidence.size(),
                versions.stream()
                        .map(version -> new ObligationView.Version(
                                version,
                                Known.status(version, asOf).orElse(null),
                                version.position() == doc.position()))
                        .toList());
    }

    private @Nullable UnitLink subjectUnit(Line line, Scope scope) {
        if (line.kind() != SubjectKind.MERGED_UNIT) {
            return null;
        }
        LocalDate due = LocalDate.ofInstant(line.doc().dueAt(), Show.HERE);
        return links.to(line.doc().obligation().subject(), due, scope);
    }

    private static boolean wasKnown(ObligationDoc version, Instant moment) {
        return !moment.isBefore(version.knownFrom()) && moment.isBefore(version.knownTo());
    }
}

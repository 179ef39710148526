package vn.sogiamsat.projections.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.event.UnitAliasAdded;
import vn.sogiamsat.core.event.UnitDissolved;
import vn.sogiamsat.core.event.UnitEstablished;
import vn.sogiamsat.core.event.UnitEvent;
import vn.sogiamsat.core.event.UnitMerged;
import vn.sogiamsat.core.event.UnitMoved;
import vn.sogiamsat.core.event.UnitRenamed;
import vn.sogiamsat.core.view.Folding;
import vn.sogiamsat.core.view.StandingFacts;
import vn.sogiamsat.core.view.Timeline;
import vn.sogiamsat.core.view.UnitDoc;

/** The document of a unit, made of its facts. */
public final class UnitFold {
    /** Since when a code holds of which nobody said so: the first day that senders may name. */
    static final LocalDate EVER = LocalDate.of(1930, 1, 1);

    private UnitFold() {}

    /** @param history at least one fact */
    public static UnitDoc fold(UUID id, History history) {
        Optional<UnitEstablished> established =
                history.latest(UnitEstablished.class).map(History.Told::body);
        List<Absence> absences = absences(history, established);
        LocalDate end = end(absences);
        List<UnitDoc.Named> names = names(history, established, absences);
        List<String> allNames =
                names.stream().map(UnitDoc.Named::name).distinct().toList();
        String code = code(id, history);
        return new UnitDoc(
                "unit",
                new UnitDoc.UnitPart(
                        id,
                        code,
                        allNames,
                        allNames.stream().map(Folding::fold).distinct().toList(),
                        established.map(told -> told.level().code()).orElse(null)),
                names,
                codes(history, code, established, end),
                parents(history, absences),
                established.map(UnitEstablished::validFrom).orElse(null),
                end,
                history.latest(UnitMerged.class)
                        .filter(told -> told.body().validTo() == null)
                        .map(told -> told.body().successor().value())
                        .orElse(null),
                history.position(),
                history.kept());
    }

    /** The code from which its id was derived, or else that of its earliest fact; empty while none named it. */
    private static String code(UUID id, History history) {
        return history.lines().stream()
                .filter(line -> line.body() instanceof UnitEvent)
                .min(Comparator.comparing(
                                (Line line) -> !Subject.unit(code(line)).uuid().equals(id))
                        .thenComparing(StandingFacts.byTime(Line::recordedAt, Line::eventId)))
                .map(UnitFold::code)
                .orElse("");
    }

    private static String code(Line line) {
        return ((UnitEvent) line.body()).unit().code();
    }

    /** Days on which the unit is not. @param to null when it is for good */
    private record Absence(LocalDate from, @Nullable LocalDate to) {}

    private static List<Absence> absences(History history, Optional<UnitEstablished> established) {
        return Stream.of(
                        history.latest(UnitDissolved.class)
                                .map(told -> new Absence(
                                        told.body().validFrom(), told.body().validTo())),
                        history.latest(UnitMerged.class)
                                .map(told -> new Absence(
                                        told.body().validFrom(), told.body().validTo())),
                        established.map(UnitEstablished::validTo).map(day -> new Absence(day, null)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first day of an absence for good, by whatever begins first. */
    private static @Nullable LocalDate end(List<Absence> absences) {
        return absences.stream()
                .filter(absence -> absence.to() == null)
                .map(Absence::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<UnitDoc.Named> names(
            History history, Optional<UnitEstablished> established, List<Absence> absences) {
        Timeline<String> names = new Timeline<>();
        established.ifPresent(told -> names.add(told.name(), told.validFrom(), told.validTo()));
        history.standing(UnitRenamed.class)
                .forEach(told -> names.add(
                        told.body().name(), told.body().validFrom(), told.body().validTo()));
        absences.forEach(absence -> names.gap(absence.from(), absence.to()));
        return names.spans().stream()
                .map(span -> new UnitDoc.Named(span.value(), span.from(), span.to()))
                .toList();
    }

    private static List<UnitDoc.Coded> codes(
            History history, String code, Optional<UnitEstablished> established, @Nullable LocalDate end) {
        List<UnitDoc.Coded> codes = new ArrayList<>();
        if (!code.isEmpty()) {
            codes.add(new UnitDoc.Coded(
                    code, established.map(UnitEstablished::validFrom).orElse(EVER), end));
        }
        history.standing(UnitAliasAdded.class)
                .forEach(told -> codes.add(new UnitDoc.Coded(
                        told.body().code(), told.body().validFrom(), told.body().validTo())));
        return List.copyOf(codes);
    }

    /** @param position of the fact that told it; not null, so that the top of the tree is a place as well */
    private record Place(@Nullable UUID parent, long position) {}

    private static List<UnitDoc.Parent> parents(History history, List<Absence> absences) {
        Timeline<Place> places = new Timeline<>();
        history.latest(UnitEstablished.class)
                .ifPresent(told -> places.add(
                        place(told.body().parent(), told.line()),
                        told.body().validFrom(),
                        told.body().validTo()));
        history.standing(UnitMoved.class)
                .forEach(told -> places.add(
                        place(told.body().parent(), told.line()),
                        told.body().validFrom(),
                        told.body().validTo()));
        absences.forEach(absence -> places.gap(absence.from(), absence.to()));
        return places.spans().stream()
                .map(span -> new UnitDoc.Parent(
                        span.value().parent(),
                        span.from(),
                        span.to(),
                        span.value().position()))
                .toList();
    }

    private static Place place(@Nullable UnitId parent, Line line) {
        return new Place(parent == null ? null : parent.value(), line.position());
    }
}

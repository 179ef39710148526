package vn.sogiamsat.query.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.core.event.Position;
import vn.sogiamsat.core.event.Standing;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.query.organisation.UnitLinks;
import vn.sogiamsat.query.security.Scope;

/** What of a person's life in the units a user may see, each list with the newest first. */
final class Spells {
    private final UnitLinks links;
    private final Scope scope;
    private final LocalDate today;

    Spells(UnitLinks links, Scope scope, LocalDate today) {
        this.links = links;
        this.scope = scope;
        this.today = today;
    }

    List<Spell> memberships(PersonDoc doc) {
        return newestFirst(doc.memberships().stream()
                .flatMap(it -> of(it.unit(), word(Standing.values(), it.standing()), it.from(), it.to())));
    }

    List<Spell> posts(PersonDoc doc) {
        return newestFirst(doc.posts().stream()
                .flatMap(it -> of(it.unit(), word(Position.values(), it.position()), it.from(), it.to())));
    }

    List<Spell> assignments(PersonDoc doc) {
        return newestFirst(doc.assignments().stream().flatMap(it -> of(it.cell(), null, it.from(), it.to())));
    }

    List<Spell> exemptions(PersonDoc doc) {
        return newestFirst(doc.exemptions().stream()
                .map(it -> new Spell(null, null, it.from(), it.to(), lasts(it.from(), it.to()))));
    }

    private Stream<Spell> of(UUID unit, @Nullable Labelled what, LocalDate from, @Nullable LocalDate to) {
        return scope.sees(unit)
                ? Stream.of(new Spell(links.to(unit, today, scope), what, from, to, lasts(from, to)))
                : Stream.empty();
    }

    private boolean lasts(LocalDate from, @Nullable LocalDate to) {
        return !today.isBefore(from) && (to == null || today.isBefore(to));
    }

    private static @Nullable Labelled word(Labelled[] words, @Nullable String code) {
        return Arrays.stream(words)
                .filter(word -> word.code().equals(code))
                .findAny()
                .orElse(null);
    }

    private static List<Spell> newestFirst(Stream<Spell> spells) {
        return spells.sorted(Comparator.comparing(Spell::from).reversed()).toList();
    }
}

package vn.sogiamsat.query.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.StandingRulebook;

/**
 * All rulebooks as they were adopted.
 *
 * @param adopted in the order in which they were adopted, withdrawn ones too
 */
record Library(List<Adopted> adopted) {
    Library {
        adopted = adopted.stream()
                .sorted(Comparator.comparing((Adopted one) -> one.doc().recordedAt())
                        .thenComparing(Adopted::event))
                .toList();
    }

    boolean isEmpty() {
        return adopted.isEmpty();
    }

    /** The rulebooks in force on a day, by their ids: the same as the judge finds. */
    List<Adopted> inForce(LocalDate day) {
        Map<String, Adopted> found = new LinkedHashMap<>();
        effective().filter(one -> one.doc().reaches(day)).forEach(one -> found.put(one.id(), one));
        found.values().removeIf(one -> !one.doc().covers(day));
        Set<String> replaced = new HashSet<>();
        found.values().forEach(one -> replaced.addAll(one.doc().replaces()));
        return found.values().stream()
                .filter(one -> !replaced.contains(one.id()))
                .sorted(Comparator.comparing(Adopted::id))
                .toList();
    }

    /** Every adoption of a rulebook, the newest first. */
    List<Adopted> of(String rulebook) {
        return adopted.stream()
                .filter(one -> one.id().equals(rulebook))
                .toList()
                .reversed();
    }

    /**
     * A rule as it stood on a day; as it stands in the text adopted last where none covers the day. What binds without
     * being adopted stands in no adopted text.
     */
    RuleText rule(String id, LocalDate day) {
        int slash = id.indexOf('/');
        String rulebook = slash < 0 ? id : id.substring(0, slash);
        String rule = id.substring(slash + 1);
        List<Adopted> having = effective()
                .filter(one -> one.id().equals(rulebook) && one.rule(rule).isPresent())
                .toList()
                .reversed();
        return having.stream()
                .filter(one -> one.doc().covers(day))
                .findFirst()
                .or(() -> having.stream().findFirst())
                .map(one -> new RuleText(id, one, one.rule(rule).orElse(null)))
                .orElseGet(() -> new RuleText(id, null, rulebook.equals(StandingRulebook.ID) ? standing(rule) : null));
    }

    private static @Nullable Rule standing(String rule) {
        return StandingRulebook.book().rules().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElse(null);
    }

    /** Every rule of every text that has effect, each once, by its id. */
    List<RuleText> rules(LocalDate day) {
        return Stream.concat(Stream.of(StandingRulebook.book()), effective().map(Adopted::book))
                .filter(Objects::nonNull)
                .flatMap(book -> book.rules().stream().map(rule -> book.id() + "/" + rule.id()))
                .distinct()
                .sorted()
                .map(id -> rule(id, day))
                .toList();
    }

    /** A withdrawn adoption, or one whose text is no rulebook, has no effect. */
    private Stream<Adopted> effective() {
        return adopted.stream().filter(one -> one.book() != null && !one.doc().withdrawn());
    }
}

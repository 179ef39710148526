package vn.sogiamsat.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.sogiamsat.core.view.StandingFacts;
import vn.sogiamsat.core.view.Timeline;
import vn.sogiamsat.rules.book.Demand;
import vn.sogiamsat.rules.book.Parameter;
import vn.sogiamsat.rules.book.Rule;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.SubjectKind;
import vn.sogiamsat.rules.book.Word;
import vn.sogiamsat.rules.world.World;

/** Which rules bind whom on which day. Immutable, but for what it remembers of days asked for before. */
public final class Rules {
    private static final int MOST_REMEMBERED = 50_000;
    private static final Comparator<Adoption> BY_TIME = StandingFacts.byTime(Adoption::recordedAt, Adoption::eventId);

    private final List<Adoption> adoptions;
    private final List<Adoption.Repeal> repeals;
    private final List<ParameterOverride> overrides;
    private final Map<SubjectKind, Set<Word>> itemWords;
    private final Map<SubjectKind, Set<Word>> words;
    private final Map<LocalDate, List<Rulebook>> books = new HashMap<>();
    private final Map<Where, List<Applied>> binding = new HashMap<>();

    /** In any order: of two texts of one rulebook that cover a day, the one adopted later counts. */
    public Rules(List<Adoption> adoptions, List<Adoption.Repeal> repeals, List<ParameterOverride> overrides) {
        this.adoptions = adoptions.stream().sorted(BY_TIME).toList();
        this.repeals = List.copyOf(repeals);
        this.overrides = overrides.stream()
                .sorted(StandingFacts.byTime(ParameterOverride::recordedAt, ParameterOverride::eventId))
                .toList();
        this.itemWords = itemWords(this.adoptions);
        this.words = words(this.adoptions);
    }

    /** The rulebooks in force on a day, by their ids. */
    List<Rulebook> books(LocalDate day) {
        return books.computeIfAbsent(day, this::find);
    }

    private List<Rulebook> find(LocalDate day) {
        Map<String, Adoption> found = new LinkedHashMap<>();
        adoptions.stream()
                .filter(adoption -> adoption.covers(day))
                .forEach(adoption -> found.put(adoption.book().id(), adoption));
        found.values().removeIf(adoption -> repeals.stream().anyMatch(repeal -> ends(repeal, adoption, day)));
        Set<String> replaced = new HashSet<>();
        found.values().forEach(adoption -> replaced.addAll(adoption.replaces()));
        return found.values().stream()
                .map(Adoption::book)
                .filter(book -> !replaced.contains(book.id()))
                .sorted(Comparator.comparing(Rulebook::id))
                .toList();
    }

    private static boolean ends(Adoption.Repeal repeal, Adoption adoption, LocalDate day) {
        return repeal.rulebook().equals(adoption.book().id())
                && !day.isBefore(repeal.from())
                && !repeal.recordedAt().isBefore(adoption.recordedAt());
    }

    /** Every word by which meetings are counted, or go on with a row, for a kind of subject. */
    Set<Word> itemWords(SubjectKind kind) {
        return itemWords.getOrDefault(kind, Set.of());
    }

    private static Map<SubjectKind, Set<Word>> itemWords(List<Adoption> adoptions) {
        Map<SubjectKind, Set<Word>> words = new EnumMap<>(SubjectKind.class);
        adoptions.stream().flatMap(adoption -> adoption.book().rules().stream()).forEach(rule -> {
            Set<Word> of = words.computeIfAbsent(rule.subject(), kind -> EnumSet.noneOf(Word.class));
            switch (rule.demand()) {
                case Demand.Count count -> of.addAll(count.counts().words());
                case Demand.Streak streak -> of.addAll(streak.counts().words());
                case Demand.Check check -> {}
                case Demand.Deadline deadline -> {}
            }
        });
        return words;
    }

    private static Map<SubjectKind, Set<Word>> words(List<Adoption> adoptions) {
        Map<SubjectKind, Set<Word>> words = new EnumMap<>(SubjectKind.class);
        adoptions.stream()
                .flatMap(adoption -> adoption.book().rules().stream())
                .forEach(rule -> words.computeIfAbsent(rule.subject(), kind -> EnumSet.noneOf(Word.class))
                        .addAll(rule.demand().words()));
        return words;
    }

    /** Whether any rule that was ever adopted judges a kind of subject by a word. */
    boolean uses(Word word, SubjectKind kind) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Days off by every rulebook in force on a day. */
    Set<LocalDate> daysOff(LocalDate day) {
        Set<LocalDate> all = new HashSet<>();
        books(day).forEach(book -> all.addAll(book.daysOff()));
        return all;
    }

    /**
     * The rules that bind a unit on a day.
     *
     * @param path the unit and all above it on that day, from below
     */
    List<Applied> binding(LocalDate day, List<UUID> path, World world) {
        if (binding.size() > MOST_REMEMBERED) {
            binding.clear();
        }
        return binding.computeIfAbsent(new Where(day, path), where -> find(day, path, world));
    }

    /** To be called when units got other codes: who is bound by a code may be others now. */
    void forgetUnits() {
        binding.clear();
    }

    private record Where(LocalDate day, List<UUID> path) {}

    private List<Applied> find(LocalDate day, List<UUID> path, World world) {
        List<Applied> binding = new ArrayList<>();
        for (Rulebook book : books(day)) {
            if (isWithin(book.appliesTo(), path, world)) {
                Map<String, Object> parameters = parameters(book, day, path);
                for (Rule rule : book.rules()) {
                    if (isWithin(rule.appliesTo(), path, world)) {
                        binding.add(new Applied(
                                book, rule, parameters, rule.demand().words()));
                    }
                }
            }
        }
        return binding;
    }

    private static boolean isWithin(List<String> codes, List<UUID> path, World world) {
        return codes.isEmpty() || codes.stream().map(world::unitOfCode).anyMatch(path::contains);
    }

    /** The nearest unit's override counts, and of one unit's the one told last. */
    private Map<String, Object> parameters(Rulebook book, LocalDate day, List<UUID> path) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : book.parameters().values()) {
            values.put(parameter.name(), parameter.value());
        }
        for (UUID unit : path.reversed()) {
            for (ParameterOverride override : overrides) {
                if (override.rulebook().equals(book.id())
                        && override.unit().equals(unit)
                        && Timeline.covers(override.from(), override.to(), day)
                        && values.containsKey(override.parameter())) {
                    values.put(override.parameter(), override.value());
                }
            }
        }
        return Map.copyOf(values);
    }
}

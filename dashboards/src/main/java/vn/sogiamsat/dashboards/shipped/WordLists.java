package vn.sogiamsat.dashboards.shipped;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.event.Labelled;
import vn.sogiamsat.dashboards.model.FieldShape.Words;
import vn.sogiamsat.dashboards.model.Text;
import vn.sogiamsat.rules.book.FaultyRulebookException;
import vn.sogiamsat.rules.book.Rulebook;
import vn.sogiamsat.rules.book.RulebookReader;
import vn.sogiamsat.rules.book.ShippedRulebooks;
import vn.sogiamsat.rules.book.StandingRulebook;

/** What codes are called, from where the rest of the house has it. */
final class WordLists {
    private WordLists() {}

    static Words of(Labelled... words) {
        SortedMap<String, Text> all = new TreeMap<>();
        Arrays.stream(words).forEach(word -> all.put(word.code(), Text.of(word)));
        return new Words(all);
    }

    static Words eventTypes() {
        SortedMap<String, Text> all = new TreeMap<>();
        EventTypes.all().forEach(type -> all.put(type.name(), Text.of(type.vi(), type.en())));
        return new Words(all);
    }

    /**
     * The rules of the shipped rulebooks and of the standing one, by {@code rulebook/rule}. One of an own rulebook
     * shows as its id.
     */
    static Words rules() {
        SortedMap<String, Text> all = new TreeMap<>();
        for (Rulebook book : rulebooks()) {
            book.rules()
                    .forEach(rule -> all.put(
                            book.id() + "/" + rule.id(),
                            Text.of(
                                    rule.id() + " " + rule.title().vi() + " ("
                                            + book.citation().number() + ")",
                                    rule.id() + " " + rule.title().en() + " ("
                                            + book.citation().number() + ")")));
        }
        return new Words(all);
    }

    /** The ids of a rule in all the rulebooks that have it, an older and a newer one for instance. */
    static List<String> rule(String rule) {
        List<String> ids = rules().words().keySet().stream()
                .filter(id -> id.endsWith("/" + rule))
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no shipped rulebook has a rule " + rule);
        }
        return ids;
    }

    private static List<Rulebook> rulebooks() {
        return Stream.concat(
                        Stream.of(StandingRulebook.book()),
                        ShippedRulebooks.names().stream().map(WordLists::read))
                .toList();
    }

    private static Rulebook read(String name) {
        try {
            return RulebookReader.read(name + ".yaml", ShippedRulebooks.text(name));
        } catch (FaultyRulebookException e) {
            throw new IllegalStateException("the shipped rulebook " + name + " is faulty", e);
        }
    }
}

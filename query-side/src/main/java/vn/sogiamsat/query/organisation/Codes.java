package vn.sogiamsat.query.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sogiamsat.core.view.UnitDoc;

/**
 * Which unit a code means. Codes are given anew after a renumbering: of several units that bore one, that is meant
 * which bears it on the day, else that which was first known by it, else that which took it up last.
 */
record Codes(Map<String, UUID> units) {
    Codes {
        units = Map.copyOf(units);
    }

    static Codes of(Collection<UnitDoc> docs, TreeOnDay tree) {
        Map<String, UUID> units = new HashMap<>();
        docs.stream()
                .flatMap(doc -> doc.codes().stream()
                        .map(coded -> new Bearer(coded.code(), doc.unit().id(), coded.from())))
                .sorted(Comparator.comparing(Bearer::from).thenComparing(Bearer::unit))
                .forEach(bearer -> units.put(bearer.code(), bearer.unit()));
        Map<String, UUID> first = new HashMap<>();
        docs.forEach(doc -> first.put(doc.unit().code(), doc.unit().id()));
        units.putAll(first);
        Map<String, List<UUID>> today = new HashMap<>();
        tree.nodes().forEach(node -> today.merge(node.unit().code(), List.of(node.id()), Codes::joined));
        today.forEach((code, bearers) -> {
            if (!bearers.contains(units.get(code))) {
                units.put(code, bearers.stream().min(Comparator.naturalOrder()).orElseThrow());
            }
        });
        return new Codes(units);
    }

    Optional<UUID> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    private record Bearer(String code, UUID unit, LocalDate from) {}

    private static List<UUID> joined(List<UUID> one, List<UUID> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}

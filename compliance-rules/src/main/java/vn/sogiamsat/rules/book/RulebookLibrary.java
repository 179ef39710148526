package vn.sogiamsat.rules.book;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be wrong between rulebooks each of which is right. */
public final class RulebookLibrary {
    private RulebookLibrary() {}

    /**
     * Finds rulebooks of the same id that are in force on the same day, and such as replace each other in a circle.
     *
     * @return empty where all may stand together; each fault names as its file the id of a rulebook it is about, and
     *     stands at line 1, column 1
     */
    public static List<Fault> conflicts(List<Rulebook> rulebooks) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < rulebooks.size(); i++) {
            for (int j = i + 1; j < rulebooks.size(); j++) {
                Rulebook one = rulebooks.get(i);
                Rulebook other = rulebooks.get(j);
                if (one.id().equals(other.id()) && overlap(one, other)) {
                    faults.add(overlapping(one, other));
                }
            }
        }
        Map<String, Set<String>> replaces = new TreeMap<>();
        rulebooks.forEach(rulebook ->
                replaces.computeIfAbsent(rulebook.id(), id -> new TreeSet<>()).addAll(rulebook.replaces()));
        for (String id : replaces.keySet()) {
            List<String> circle = circle(id, replaces);
            if (!circle.isEmpty()) {
                faults.add(circular(circle));
            }
        }
        return List.copyOf(faults);
    }

    private static boolean overlap(Rulebook one, Rulebook other) {
        return startsBefore(one.from(), other.to()) && startsBefore(other.from(), one.to());
    }

    private static boolean startsBefore(LocalDate from, @Nullable LocalDate to) {
        return to == null || from.isBefore(to);
    }

    /** The way from an id back to itself over greater ones: so each circle is found once, at its smallest. */
    private static List<String> circle(String start, Map<String, Set<String>> replaces) {
        Map<String, String> reachedFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.remove();
            for (String next : replaces.getOrDefault(id, Set.of())) {
                if (next.compareTo(start) >= 0 && reachedFrom.putIfAbsent(next, id) == null) {
                    open.add(next);
                }
            }
        }
        Deque<String> way = new ArrayDeque<>();
        for (String id = reachedFrom.get(start); id != null && !id.equals(start); id = reachedFrom.get(id)) {
            way.addFirst(id);
        }
        if (reachedFrom.containsKey(start)) {
            way.addFirst(start);
            way.addLast(start);
        }
        return List.copyOf(way);
    }

    private static Fault overlapping(Rulebook one, Rulebook other) {
        return fault(
                one.id(),
                "Hai bản của %s cùng có hiệu lực: %s và %s; thời gian hiệu lực không được chồng nhau."
                        .formatted(one.id(), time(one), time(other)),
                "Two versions of %s are in force together: %s and %s; their times must not overlap."
                        .formatted(one.id(), time(one), time(other)));
    }

    private static String time(Rulebook rulebook) {
        return rulebook.from() + " – " + (rulebook.to() == null ? "…" : rulebook.to());
    }

    private static Fault circular(List<String> circle) {
        String way = String.join(" → ", circle);
        return fault(
                circle.getFirst(),
                "Các bộ quy tắc thay thế nhau thành vòng: %s; hãy bỏ một replaces.".formatted(way),
                "The rulebooks replace each other in a circle: %s; remove one replaces.".formatted(way));
    }

    private static Fault fault(String id, String vi, String en) {
        return new Fault(id, null, Place.START.line(), Place.START.column(), vi, en);
    }
}

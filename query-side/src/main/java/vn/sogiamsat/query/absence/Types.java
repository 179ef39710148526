package vn.sogiamsat.query.absence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.query.web.Show;

/** The types of events that can be asked for: those that are of a unit. */
@Component
class Types {
    private static final String ANY = ".*";

    private final Show show;

    Types(Show show) {
        this.show = show;
    }

    /**
     * Types of one sort.
     *
     * @param name of the family, such as {@code vn.sogiamsat.meeting}
     */
    record Family(String name, List<String> types) {
        /** What is chosen for all of them. */
        public String all() {
            return name + ANY;
        }

        /** As messages name it. */
        public String word() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /** Ordered as people read them. */
    List<Family> families() {
        Map<String, List<String>> byFamily = EventTypes.all().stream()
                .filter(EventTypes.Descriptor::isOfUnit)
                .map(EventTypes.Descriptor::name)
                .collect(Collectors.groupingBy(name -> name.substring(0, name.lastIndexOf('.'))));
        return byFamily.entrySet().stream()
                .map(family -> new Family(
                        family.getKey(),
                        family.getValue().stream()
                                .sorted(Comparator.comparing(show::type))
                                .toList()))
                .sorted(Comparator.comparingInt(
                        (Family family) -> -family.types().size()))
                .toList();
    }

    /** Those that were chosen; none where there are no such. */
    List<String> chosen(String choice) {
        return families().stream()
                .flatMap(family -> choice.equals(family.all())
                        ? family.types().stream()
                        : family.types().stream().filter(choice::equals))
                .toList();
    }
}

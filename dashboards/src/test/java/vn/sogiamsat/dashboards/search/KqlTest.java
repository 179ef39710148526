package vn.sogiamsat.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sogiamsat.dashboards.model.Condition.above;
import static vn.sogiamsat.dashboards.model.Condition.all;
import static vn.sogiamsat.dashboards.model.Condition.any;
import static vn.sogiamsat.dashboards.model.Condition.has;
import static vn.sogiamsat.dashboards.model.Condition.is;
import static vn.sogiamsat.dashboards.model.Condition.not;
import static vn.sogiamsat.dashboards.model.Condition.upTo;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.dashboards.model.Condition;

class KqlTest {
    @Test
    void conditions_bind_as_they_are_nested() {
        assertThat(Kql.of(all(is("a", "x"), not(any(has("b"), above("c", "3"))))))
                .isEqualTo("a: x and not (b: * or c > 3)");
        assertThat(Kql.of(any(all(is("a", "x"), has("b")), has("c")))).isEqualTo("(a: x and b: *) or c: *");
    }

    @Test
    void what_could_be_read_otherwise_is_quoted() {
        assertThat(Kql.of(upTo("dueAt", "now+30d"))).isEqualTo("dueAt <= \"now+30d\"");
        assertThat(Kql.of(new Condition.Among("rule.id", List.of("hd-42-2025/R05", "and \"x\" \\"))))
                .isEqualTo("rule.id: (\"hd-42-2025/R05\" or \"and \\\"x\\\" \\\\\")");
    }

    @Test
    void the_same_condition_is_asked_of_elasticsearch() {
        assertThat(Filters.of(all(is("a", "x"), not(above("c", "3")))))
                .isEqualTo(Map.of(
                        "bool",
                        Map.of(
                                "filter",
                                List.of(
                                        Map.of("term", Map.of("a", "x")),
                                        Map.of(
                                                "bool",
                                                Map.of(
                                                        "must_not",
                                                        List.of(Map.of("range", Map.of("c", Map.of("gt", "3"))))))))));
    }
}

package vn.sogiamsat.app.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantedVerdictsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 2025-01, 3, 1, true",
        "3, 2025-11, 5, 2, false",
        "5, 2024-12, 14, 3, true",
        "13, 2024-10, 24, 1, true",
        "24, 2025-04, 13, 4, false"
    })
    void the_rules_come_to_what_was_planted(int cells, String start, int months, long seed, boolean monthsFirst) {
        Made province = Made.of(Made.size(cells, start, months, seed), folder);
        Map<String, String> judged = Rules.over(province, monthsFirst).statuses();
        assertThat(judged).isNotEmpty();
        assertThat(differences(province.verdicts(), judged)).isEmpty();
    }

    @Test
    void every_shortfall_is_planted_somewhere() {
        Map<String, Set<String>> statuses = new TreeMap<>();
        Made.of(Made.size(40, "2024-10", 24, 7), folder)
                .verdicts()
                .forEach(verdict -> statuses.computeIfAbsent(verdict.rule(), rule -> new HashSet<>())
                        .add(verdict.status()));
        assertThat(statuses.keySet()).isEqualTo(Rules.shipped());
        assertThat(statuses).allSatisfy((rule, found) -> {
            if (!rule.endsWith("/R13")) {
                assertThat(found).as(rule).contains("met", "overdue");
            }
        });
    }

    /** What differs, and what only one side knows, told so that it can be looked up. */
    private static List<String> differences(List<Verdict> planted, Map<String, String> judged) {
        List<String> differences = new ArrayList<>();
        Map<String, String> left = new HashMap<>(judged);
        for (Verdict verdict : planted) {
            String status = left.remove(Rules.key(verdict));
            if (!verdict.status().equals(status)) {
                differences.add(verdict + " but the rules say " + status);
            }
        }
        left.forEach((key, status) -> differences.add("not planted: " + key + " is " + status));
        return differences;
    }
}

package vn.sogiamsat.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
    private static final Set<String> KNOWN = KnownSettings.all();

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.app.compose.ComposeFile#all")
    void every_variable_of_a_role_is_a_setting_that_the_application_knows(ComposeFile file) {
        assertThat(unknown(file)).isEmpty();
    }

    @Test
    void a_setting_that_is_written_wrongly_is_found() {
        String ours = "services: { a: { build: { context: . }, environment: { %s: x } } }";
        for (String wrong : List.of("LEDGER_ELASTICSEARCH_URI", "AXON_SERVER_TOKEN", "SPRING_DATASOURCE_USER")) {
            assertThat(unknown(ComposeFile.of("faulty", ours.formatted(wrong))))
                    .as(wrong)
                    .hasSize(1);
        }
    }

    @Test
    void every_role_is_played_by_somebody() {
        ComposeFile.all().forEach(file -> {
            Set<String> played = new TreeSet<>();
            file.services().values().stream()
                    .filter(ComposeFile::isApplication)
                    .forEach(service -> played.addAll(List.of(
                            String.valueOf(ComposeFile.environment(service).get("LEDGER_ROLES"))
                                    .split(", "))));
            assertThat(played).as(file.name()).containsExactly("command", "projections", "query");
        });
    }

    private static Set<String> unknown(ComposeFile file) {
        Set<String> unknown = new TreeSet<>();
        file.services().values().stream()
                .filter(ComposeFile::isApplication)
                .map(ComposeFile::environment)
                .map(Map::keySet)
                .forEach(unknown::addAll);
        unknown.removeIf(name -> KNOWN.contains(name.toLowerCase(Locale.ROOT).replace('_', '.')));
        return unknown;
    }
}

package vn.sogiamsat.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sogiamsat.app.testing.CommandLineRun;

class ComposeFilesTest {
    private final Path project = CommandLineRun.repository();

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.app.compose.ComposeFile#all")
    void every_file_that_is_mounted_or_built_from_is_there(ComposeFile file) {
        List<String> mounted = new ArrayList<>();
        file.services().forEach((name, service) -> {
            ComposeFile.list(service, "volumes").stream()
                    .filter(volume -> volume.startsWith("."))
                    .forEach(volume -> {
                        assertThat(project.resolve(volume.replaceFirst(":.*", "")))
                                .isRegularFile();
                        assertThat(volume).endsWith(":ro");
                        mounted.add(volume);
                    });
            if (ComposeFile.isOurs(service)) {
                assertThat(ComposeFile.map(service.get("build"))).isEqualTo(Map.of("context", "."));
            }
        });
        assertThat(mounted).isNotEmpty();
        assertThat(project.resolve("Dockerfile")).isRegularFile();
    }

    @Test
    void the_image_is_built_from_full_versions_and_from_files_that_are_there() throws IOException {
        String dockerfile = Files.readString(project.resolve("Dockerfile"));
        assertThat(matches(dockerfile, "(?m)^FROM (\\S+)"))
                .hasSize(2)
                .allSatisfy(base -> assertThat(base).matches("[a-z-]+:\\d+\\.\\d+\\.\\d+[\\w.-]+"));
        List<String> copied = matches(dockerfile, "(?m)^COPY (?:--chmod=\\d+ )?(?!--from)(\\S+) ");
        assertThat(copied)
                .contains(".", "compose/image/ledger")
                .allSatisfy(path -> assertThat(project.resolve(path)).exists());
        assertThat(dockerfile).containsPattern("(?m)^USER 10001:10001$").containsPattern("(?m)^HEALTHCHECK ");
    }

    @Test
    void no_data_and_no_secret_gets_into_what_the_image_is_built_of() throws IOException {
        List<String> lines = Files.readAllLines(project.resolve(".dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines.getFirst()).isEqualTo("*");
        assertThat(lines.stream().filter(line -> line.startsWith("!")))
                .containsExactlyInAnyOrder("!pom.xml", "!*/pom.xml", "!*/src", "!.mvn", "!samples", "!compose/image");
        assertThat(Files.readAllLines(project.resolve(".gitignore"))).contains(".env*");
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.app.compose.ComposeFile#all")
    void the_image_bears_the_version_of_the_project(ComposeFile file) throws IOException {
        String version = matches(Files.readString(project.resolve("pom.xml")), "<version>([^<]+)</version>")
                .getFirst()
                .replace("-SNAPSHOT", "");
        assertThat(file.services().values().stream()
                        .filter(ComposeFile::isOurs)
                        .map(service -> service.get("image"))
                        .distinct())
                .containsExactly("so-giam-sat:" + version);
    }

    @Test
    void what_both_files_have_is_the_same_in_both() {
        Map<String, Map<String, Object>> full =
                ComposeFile.shipped(ComposeFile.FULL).services();
        Map<String, Map<String, Object>> single =
                ComposeFile.shipped(ComposeFile.SINGLE).services();
        for (String name : Set.of("postgresql", "certificates", "elasticsearch", "kibana-password", "kibana")) {
            Map<String, Object> there = new LinkedHashMap<>(single.get(name));
            there.remove("profiles");
            assertThat(there).as(name).isEqualTo(full.get(name));
        }
        assertThat(ComposeFile.shipped(ComposeFile.SINGLE).content().get("name"))
                .as("one must not find the volumes of the other")
                .isNotEqualTo(ComposeFile.shipped(ComposeFile.FULL).content().get("name"));
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.app.compose.ComposeFile#all")
    void what_may_change_the_schema_or_everything_in_elasticsearch_is_given_to_no_role(ComposeFile file) {
        assertThat(holders(file, "LEDGER_DATABASE_OWNER_PASSWORD")).containsExactly("migrate", "postgresql");
        assertThat(holders(file, "POSTGRES_PASSWORD")).containsExactly("postgresql");
        assertThat(holders(file, "ELASTIC_PASSWORD"))
                .containsExactly("dashboards", "elasticsearch", "kibana-password", "search-access");
        if (file.name().equals(ComposeFile.FULL)) {
            assertThat(holders(file, "LEDGER_DATABASE_APP_PASSWORD"))
                    .containsExactly("command", "migrate", "postgresql");
            assertThat(holders(file, "AXON_SERVER_ADMIN_TOKEN")).containsExactly("axonserver");
        }
    }

    /** Who is given what {@code .env} calls by this name. */
    private static Set<String> holders(ComposeFile file, String variable) {
        Set<String> holders = new TreeSet<>();
        file.services().forEach((name, service) -> {
            if (service.toString().contains("${" + variable + ":")) {
                holders.add(name);
            }
        });
        return holders;
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}

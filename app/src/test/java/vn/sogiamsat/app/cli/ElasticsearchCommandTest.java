package vn.sogiamsat.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.app.search.SecurityStandIn;

/** What is asked of a server with security, on a stand-in. */
class ElasticsearchCommandTest {
    private static final List<String> PARTS = List.of("command", "projections", "query", "kibana-reader");

    @TempDir
    private Path folder;

    private final SecurityStandIn server = new SecurityStandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    private Typed prepare(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "elasticsearch",
                "prepare",
                "--elasticsearch-url",
                server.url(),
                "--user",
                SecurityStandIn.USER,
                "--keys",
                folder.resolve("keys").toString()));
        arguments.addAll(Arrays.asList(more));
        return Typed.ledger(
                Map.of("LEDGER_ELASTICSEARCH_ADMIN_PASSWORD", SecurityStandIn.PASSWORD),
                arguments.toArray(String[]::new));
    }

    private void prepared(String... more) {
        Typed typed = prepare(more);
        assertThat(typed.exitCode()).as(typed.text()).isZero();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String part : PARTS) {
            files.put(
                    part,
                    Files.readString(folder.resolve("keys/" + part + ".key")).strip());
        }
        return files;
    }

    private static String id(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":")[0];
    }

    @Test
    void each_part_gets_a_role_and_a_key_that_only_its_owner_can_read() throws IOException {
        prepared();
        for (String part : PARTS) {
            Path file = folder.resolve("keys/" + part + ".key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(server.put()).containsKey("/_security/role/ledger-" + part);
        }
        assertThat(files())
                .allSatisfy((part, key) -> assertThat(server.keys()).containsEntry(id(key), "ledger-" + part));
        assertThat(folder.resolve("keys")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void done_again_it_comes_to_the_same_and_keeps_the_keys() throws IOException {
        prepared();
        Map<String, String> files = files();
        Map<String, String> keys = Map.copyOf(server.keys());
        Map<String, JsonNode> put = Map.copyOf(server.put());
        prepared();
        assertThat(files()).isEqualTo(files);
        assertThat(server.keys()).isEqualTo(keys);
        assertThat(server.put()).isEqualTo(put);
    }

    @Test
    void keys_are_renewed_only_when_that_is_asked_for_and_the_old_ones_count_no_longer() throws IOException {
        prepared();
        Map<String, String> old = files();
        prepared("--renew");
        assertThat(server.keys()).hasSize(PARTS.size());
        assertThat(files())
                .allSatisfy((part, key) -> assertThat(server.keys())
                        .containsEntry(id(key), "ledger-" + part)
                        .doesNotContainKey(id(old.getOrDefault(part, ""))));
    }

    @Test
    void a_key_that_counts_no_longer_is_not_replaced_in_silence() {
        prepared();
        server.keys().clear();
        Typed typed = prepare();
        assertThat(typed.exitCode()).isNotZero();
        assertThat(typed.text()).contains("--renew", "command.key");
        prepared("--renew");
    }

    @Test
    void a_file_that_holds_something_else_is_left_alone() throws IOException {
        Path file = Files.createDirectories(folder.resolve("keys")).resolve("command.key");
        Files.writeString(file, "my notes");
        assertThat(prepare().exitCode()).isNotZero();
        assertThat(file).hasContent("my notes");
        assertThat(server.keys()).isEmpty();
    }

    @Test
    void pages_and_kibana_cannot_write_and_kibana_cannot_read_the_names_of_persons() {
        prepared();
        assertThat(names("query"))
                .contains("ledger-persons", "ledger-persons-v*", "ledger-audit")
                .noneMatch(name -> name.contains("tokens") || name.equals("ledger-*"));
        assertThat(names("kibana-reader"))
                .contains("ledger-audit", "ledger-operations")
                .noneMatch(name -> name.contains("persons") || name.contains("tokens") || name.equals("ledger-*"));
        assertThat(privileges("query")).containsExactly("read");
        assertThat(privileges("kibana-reader")).containsExactly("read", "view_index_metadata");
        assertThat(names("command")).isEmpty();
        assertThat(names("projections")).containsExactly("ledger-*");
    }

    private List<String> names(String part) {
        return texts(part, "names");
    }

    private List<String> privileges(String part) {
        return texts(part, "privileges");
    }

    private List<String> texts(String part, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode indices : server.put("/_security/role/ledger-" + part).path("indices")) {
            indices.path(field).forEach(text -> texts.add(text.asString()));
        }
        return texts;
    }

    @Test
    void only_what_is_no_view_is_ever_forgotten() {
        prepared();
        assertThat(server.put().toString()).doesNotContain("lifecycle").doesNotContain("delete");
        prepared("--forget-after", "90", "--tiers", "data_warm,data_hot");
        assertThat(server.put("/_ilm/policy/ledger-no-views")
                        .at("/policy/phases/delete/min_age")
                        .asString())
                .isEqualTo("90d");
        server.put().forEach((path, body) -> {
            if (body.toString().contains("lifecycle")) {
                assertThat(path)
                        .isIn(
                                "/_index_template/ledger-no-views",
                                "/ledger-operations,ledger-integrity/_settings?ignore_unavailable=true&allow_no_indices=true");
            }
        });
        assertThat(server.put("/_index_template/ledger-no-views")
                        .path("index_patterns")
                        .toString())
                .isEqualTo("[\"ledger-operations\",\"ledger-integrity\"]");
        assertThat(server.put("/_index_template/ledger")
                        .at("/template/settings")
                        .toString())
                .contains("\"index.routing.allocation.include._tier_preference\":\"data_warm,data_hot\"");
    }

    @Test
    void what_is_wrong_is_said() {
        assertThat(prepare("--replicas", "many").text()).contains("--replicas");
        assertThat(prepare("--refresh", "soon").text()).contains("--refresh");
        assertThat(prepare("--forget-after", "7").text()).contains("--forget-after");
        assertThat(prepare("--prefix", "*").text()).contains("--prefix");
        assertThat(server.requests()).isEmpty();
        assertThat(Typed.ledger("elasticsearch", "prepare", "--elasticsearch-url", server.url(), "--user", "elastic")
                        .text())
                .contains("LEDGER_ELASTICSEARCH_ADMIN_PASSWORD");
        assertThat(Typed.ledger("elasticsearch", "prepare", "--elasticsearch-url", server.url())
                        .text())
                .contains("401");
        assertThat(Typed.ledger("elasticsearch", "prepare", "--elasticsearch-url", "http://127.0.0.1:1")
                        .text())
                .contains("--elasticsearch-url");
    }
}

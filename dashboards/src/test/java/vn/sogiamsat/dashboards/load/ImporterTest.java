package vn.sogiamsat.dashboards.load;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.shipped.Shipped;

class ImporterTest {
    private static final Prepared PREPARED = new Prepared("https://so.example.org/", "yen-bai", Labels.NONE);
    private static final Duration SOON = Duration.ofMillis(5);

    private final KibanaStandIn kibana = new KibanaStandIn();

    @AfterEach
    void end() {
        kibana.close();
    }

    private Importer importer(@Nullable String space, @Nullable String authorization) {
        return new Importer(new Destination(kibana.address(), space, authorization), SOON, null);
    }

    @Test
    void importing_twice_leaves_what_importing_once_does() throws KibanaException {
        try (Importer importer = importer(null, null)) {
            int objects = importer.put(Language.VI, PREPARED);
            assertThat(objects).isEqualTo(Shipped.objects(Language.VI).size());
            Map<String, JsonNode> once = kibana.objects();
            assertThat(importer.put(Language.VI, PREPARED)).isEqualTo(objects);
            assertThat(kibana.objects()).isEqualTo(once).hasSize(objects);
            importer.put(Language.EN, PREPARED);
            assertThat(kibana.objects()).hasSize(2 * objects).containsAllEntriesOf(once);
        }
    }

    @Test
    void links_lead_to_the_pages_told_and_data_views_to_the_indices_told() throws KibanaException {
        try (Importer importer = importer(null, null)) {
            importer.put(Language.EN, PREPARED);
        }
        JsonNode view = requireNonNull(kibana.objects().get("/index-pattern/so-giam-sat-view-meetings-en"));
        assertThat(view.at("/attributes/title").asString()).isEqualTo("yen-bai-meetings");
        assertThat(view.at("/attributes/fieldFormatMap").asString())
                .contains("\"urlTemplate\":\"https://so.example.org/meetings/{{value}}\"")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void units_and_superiors_show_as_what_they_are_called_where_that_was_read() throws KibanaException {
        Labels labels = new Labels(
                new TreeMap<>(Map.of("u-1", "Chi bộ thôn 1 (MAU-1)")),
                new TreeMap<>(Map.of("p-1", "Ủy viên, Đảng ủy xã")));
        try (Importer importer = importer(null, null)) {
            importer.put(Language.VI, new Prepared("https://so.example.org", "ledger", labels));
        }
        JsonNode view = requireNonNull(kibana.objects().get("/index-pattern/so-giam-sat-view-obligations-vi"));
        JsonNode formats =
                new JsonMapper().readTree(view.at("/attributes/fieldFormatMap").asString());
        assertThat(formats.get("unit.id").toString())
                .contains("static_lookup", "Chi bộ thôn 1 (MAU-1)")
                .doesNotContain("Ủy viên");
        assertThat(formats.get("person.id").toString()).contains("\"value\":\"Ủy viên, Đảng ủy xã\"");
        assertThat(formats.get("obligation.id").toString()).contains("https://so.example.org/obligations/");
    }

    @Test
    void without_anything_told_the_file_is_imported_as_it_is_shipped() {
        assertThat(new Prepared("http://127.0.0.1:8180", "ledger", Labels.NONE)
                        .file(Language.VI)
                        .lines())
                .containsExactlyElementsOf(Shipped.objects(Language.VI).stream()
                        .map(object -> object.line())
                        .toList());
    }

    @Test
    void it_waits_until_kibana_is_available() throws KibanaException {
        kibana.busy(3);
        try (Importer importer = importer(null, null)) {
            importer.await(Duration.ofSeconds(30));
            importer.put(Language.VI, PREPARED);
        }
        assertThat(kibana.objects()).isNotEmpty();
    }

    @Test
    void a_kibana_that_does_not_come_is_said_with_what_was_seen_last() throws IOException {
        kibana.busy(Integer.MAX_VALUE);
        try (Importer importer = importer(null, null)) {
            assertThatThrownBy(() -> importer.await(Duration.ofMillis(50)))
                    .isInstanceOf(KibanaException.class)
                    .hasMessageContainingAll("chưa sẵn sàng", "HTTP 503", "--wait");
        }
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        Destination nowhere = new Destination(URI.create("http://127.0.0.1:" + nobody), null, null);
        try (Importer importer = new Importer(nowhere, SOON, null)) {
            assertThatThrownBy(() -> importer.await(Duration.ofMillis(50)))
                    .hasMessageContainingAll("ConnectException", "--kibana");
        }
    }

    @Test
    void a_wrong_login_is_said_and_a_right_one_taken() throws KibanaException {
        kibana.login(Destination.basic("elastic", "right"));
        try (Importer importer = importer(null, Destination.basic("elastic", "wrong"))) {
            assertThatThrownBy(() -> importer.put(Language.VI, PREPARED))
                    .hasMessageContainingAll("401", "LEDGER_KIBANA_PASSWORD");
        }
        try (Importer importer = importer(null, Destination.basic("elastic", "right"))) {
            importer.put(Language.VI, PREPARED);
        }
        assertThat(kibana.objects()).isNotEmpty();
    }

    @Test
    void a_space_that_is_not_there_is_said_and_one_that_is_gets_them() throws KibanaException {
        try (Importer importer = importer("kiem-tra", null)) {
            assertThatThrownBy(() -> importer.put(Language.VI, PREPARED)).hasMessageContainingAll("kiem-tra", "404");
            kibana.space("kiem-tra");
            importer.put(Language.VI, PREPARED);
        }
        assertThat(kibana.objects().keySet()).allMatch(key -> key.startsWith("kiem-tra/"));
    }
}

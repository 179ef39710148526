package vn.sogiamsat.dashboards.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.dashboards.model.Language;

/** What Elastic's own checks of packages hold dashboards to, and what was seen to fail on a real Kibana. */
class RulesOfPackagesTest {
    private static final Set<String> BY_VALUE = Set.of("lens", "links", "visualization");
    private static final Map<String, String> VERSIONS = Map.of("dashboard", "8.9.0", "index-pattern", "8.0.0");

    private static Opened files(Language language) {
        return Opened.resource("/kibana/" + Build.all(language));
    }

    private static Stream<JsonNode> boards() {
        return Stream.of(Language.values()).flatMap(language -> files(language).of("dashboard"));
    }

    private static Stream<JsonNode> panels() {
        return boards().flatMap(board -> Opened.panels(board).stream());
    }

    private static Stream<JsonNode> lens() {
        return panels().filter(panel -> panel.at("/type").asString().equals("lens"));
    }

    @Test
    void the_id_of_each_object_is_the_name_of_its_file_and_tells_the_language() {
        for (Language language : Language.values()) {
            for (JsonNode object : files(language).objects()) {
                String id = object.at("/id").asString();
                assertThat(id).startsWith("so-giam-sat-").endsWith("-" + language.code());
                assertThat(Opened.resource("/kibana/" + id + ".ndjson").objects())
                        .containsExactly(object);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_reference_leads_to_an_object_of_the_same_file(Language language) {
        Opened files = files(language);
        Set<String> ids = files.objects().stream()
                .map(object ->
                        object.at("/type").asString() + ":" + object.at("/id").asString())
                .collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(files.objects());
        files.objects()
                .forEach(object -> Opened.list(object.at("/references"))
                        .forEach(reference -> assertThat(ids)
                                .contains(reference.at("/type").asString() + ":"
                                        + reference.at("/id").asString())));
    }

    @Test
    void every_version_is_one_that_8_12_knows() {
        for (Language language : Language.values()) {
            for (JsonNode object : files(language).objects()) {
                assertThat(object.at("/typeMigrationVersion").asString())
                        .isEqualTo(VERSIONS.get(object.at("/type").asString()));
                assertThat(object.at("/coreMigrationVersion").asString()).isEqualTo("8.8.0");
            }
        }
        assertThat(panels())
                .allSatisfy(panel -> assertThat(panel.at("/version").asString()).isEqualTo("8.9.0"));
    }

    @Test
    void panels_are_by_value_and_of_no_legacy_kind() {
        assertThat(panels()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.at("/type").asString()).isIn(BY_VALUE);
            if (panel.at("/type").asString().equals("visualization")) {
                assertThat(panel.at("/embeddableConfig/savedVis/type").asString())
                        .isIn("markdown", "vega");
            }
        });
        assertThat(boards().flatMap(board -> Opened.list(board.at("/references")).stream()))
                .allSatisfy(reference ->
                        assertThat(reference.at("/type").asString()).isIn("index-pattern", "dashboard"));
    }

    @Test
    void no_panel_has_both_an_id_and_attributes() {
        assertThat(panels()).allSatisfy(panel -> assertThat(panel.toString()).doesNotContain("savedObjectId"));
    }

    @Test
    void every_chart_or_its_dashboard_carries_a_filter() {
        boards().forEach(board -> {
            String whole = Opened.within(board.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON"))
                    .at("/query/query")
                    .asString();
            Opened.panels(board).stream()
                    .filter(panel -> panel.at("/type").asString().equals("lens"))
                    .forEach(panel -> assertThat(whole
                                    + panel.at("/embeddableConfig/attributes/state/query/query")
                                            .asString())
                            .as(panel.at("/panelIndex").asString())
                            .isNotBlank());
        });
    }

    @Test
    void what_kibana_keeps_as_text_is_text() {
        assertThat(boards()).allSatisfy(board -> {
            assertThat(board.at("/attributes/panelsJSON").isString()).isTrue();
            assertThat(board.at("/attributes/optionsJSON").isString()).isTrue();
            assertThat(board.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON")
                            .isString())
                    .isTrue();
            JsonNode controls = board.at("/attributes/controlGroupInput");
            if (!controls.isMissingNode()) {
                assertThat(controls.at("/panelsJSON").isString()).isTrue();
                assertThat(controls.at("/ignoreParentSettingsJSON").isString()).isTrue();
            }
        });
    }

    @Test
    void references_of_panels_are_named_as_kibana_looks_for_them() {
        boards().forEach(board -> {
            Set<String> wanted = new HashSet<>();
            Opened.panels(board).forEach(panel -> wanted.addAll(wanted(panel)));
            Opened.controls(board).forEach(control -> {
                assertThat(control.at("/type").asString()).isEqualTo("optionsListControl");
                wanted.add("controlGroup_" + control.at("/explicitInput/id").asString() + ":optionsListDataView");
            });
            assertThat(Opened.list(board.at("/references")).stream()
                            .map(reference -> reference.at("/name").asString()))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        });
    }

    private static List<String> wanted(JsonNode panel) {
        String id = panel.at("/panelIndex").asString();
        List<String> wanted = new ArrayList<>();
        JsonNode config = panel.at("/embeddableConfig");
        config.at("/attributes/state/datasourceStates/formBased/layers")
                .propertyNames()
                .forEach(layer -> wanted.add(id + ":indexpattern-datasource-layer-" + layer));
        Opened.list(config.at("/attributes/links"))
                .forEach(link ->
                        wanted.add(id + ":" + link.at("/destinationRefName").asString()));
        Opened.list(config.at("/enhancements/dynamicActions/events"))
                .forEach(event -> wanted.add(id + ":drilldown:DASHBOARD_TO_DASHBOARD_DRILLDOWN:"
                        + event.at("/eventId").asString() + ":dashboardId"));
        return wanted;
    }

    @Test
    void a_drilldown_names_its_dashboard_by_reference_alone() {
        assertThat(lens().flatMap(panel ->
                        Opened.list(panel.at("/embeddableConfig/enhancements/dynamicActions/events")).stream()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.at("/action/factoryId").asString()).isEqualTo("DASHBOARD_TO_DASHBOARD_DRILLDOWN");
                    assertThat(event.at("/action/config/dashboardId").isMissingNode())
                            .isTrue();
                    assertThat(event.at("/triggers/0").asString()).isEqualTo("FILTER_TRIGGER");
                });
    }

    @Test
    void there_are_no_sections() {
        assertThat(boards()).allSatisfy(board -> {
            assertThat(board.at("/attributes/sections").isMissingNode()).isTrue();
            assertThat(Opened.panels(board))
                    .allSatisfy(
                            panel -> assertThat(panel.at("/gridData/sectionId").isMissingNode())
                                    .isTrue());
        });
    }

    @Test
    void titles_say_whose_dashboard_it_is() {
        assertThat(boards())
                .hasSize(10)
                .allSatisfy(board ->
                        assertThat(board.at("/attributes/title").asString()).startsWith("[Sổ Giám Sát] "));
        assertThat(boards().map(board -> board.at("/attributes/title").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void panels_lie_on_a_grid_of_48_columns_and_none_over_another() {
        boards().forEach(board -> {
            Set<String> taken = new HashSet<>();
            Set<String> ids = new HashSet<>();
            for (JsonNode panel : Opened.panels(board)) {
                JsonNode grid = panel.at("/gridData");
                String id = panel.at("/panelIndex").asString();
                assertThat(ids.add(id)).as(id).isTrue();
                assertThat(grid.at("/i").asString()).isEqualTo(id);
                assertThat(grid.at("/x").asInt() + grid.at("/w").asInt()).as(id).isLessThanOrEqualTo(48);
                for (int x = 0; x < grid.at("/w").asInt(); x++) {
                    for (int y = 0; y < grid.at("/h").asInt(); y++) {
                        assertThat(taken.add((grid.at("/x").asInt() + x) + ","
                                        + (grid.at("/y").asInt() + y)))
                                .as(id)
                                .isTrue();
                    }
                }
            }
        });
    }

    @Test
    void a_label_is_kept_because_it_is_marked_as_ours() {
        assertThat(
                        lens().flatMap(panel -> panel
                                        .at("/embeddableConfig/attributes/state/datasourceStates/formBased/layers")
                                        .values()
                                        .stream())
                                .flatMap(layer -> layer.at("/columns").values().stream()))
                .allSatisfy(column -> {
                    assertThat(column.at("/customLabel").asBoolean()).isTrue();
                    assertThat(column.at("/label").asString()).isNotBlank();
                });
    }

    @Test
    void the_ids_of_columns_are_their_own_across_the_layers_of_a_panel_and_what_is_drawn_is_one_of_them() {
        lens().forEach(panel -> {
            JsonNode state = panel.at("/embeddableConfig/attributes/state");
            List<String> ids = new ArrayList<>();
            state.at("/datasourceStates/formBased/layers").values().forEach(layer -> {
                assertThat(layer.at("/columnOrder").values().stream().map(JsonNode::asString))
                        .containsExactlyInAnyOrderElementsOf(
                                layer.at("/columns").propertyNames());
                ids.addAll(layer.at("/columns").propertyNames());
            });
            assertThat(ids).doesNotHaveDuplicates();
            state.at("/visualization").properties().stream()
                    .filter(part -> part.getKey().endsWith("Accessor"))
                    .forEach(part -> assertThat(ids).contains(part.getValue().asString()));
        });
    }

    @Test
    void a_dashboard_links_to_all_dashboards_of_its_language() {
        assertThat(boards())
                .allSatisfy(board -> assertThat(Opened.panels(board).stream()
                                .filter(panel -> panel.at("/type").asString().equals("links"))
                                .flatMap(panel -> Opened.list(panel.at("/embeddableConfig/attributes/links")).stream()))
                        .hasSize(5));
    }
}

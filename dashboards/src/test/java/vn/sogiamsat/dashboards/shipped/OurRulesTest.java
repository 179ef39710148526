package vn.sogiamsat.dashboards.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.dashboards.model.Board;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Control;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.FieldShape;
import vn.sogiamsat.dashboards.model.Language;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Question;

class OurRulesTest {
    private static final String MAPPINGS = "/vn/sogiamsat/projections/index/";

    private static Stream<Panel.Chart> charts() {
        return Shipped.boards().stream().flatMap(Board::charts);
    }

    /** Every field that a search can look at, of an index as the projections make it. */
    private static Set<String> mapped(DataView view) {
        Set<String> fields = new TreeSet<>();
        collect("", Opened.whole(MAPPINGS + view.index() + ".json").at("/mappings/properties"), fields);
        return fields;
    }

    private static void collect(String path, JsonNode properties, Set<String> into) {
        properties.properties().forEach(property -> {
            JsonNode of = property.getValue();
            String name = path + property.getKey();
            if (of.has("properties")) {
                collect(name + ".", of.at("/properties"), into);
            } else if (of.at("/enabled").asBoolean(true)
                    && of.at("/index").asBoolean(true)
                    && of.at("/doc_values").asBoolean(true)) {
                into.add(name);
            }
        });
    }

    @Test
    void a_chart_reads_only_fields_that_the_index_has_and_the_data_view_names() {
        assertThat(charts()).hasSizeGreaterThan(40).allSatisfy(chart -> {
            DataView view = chart.question().view();
            assertThat(mapped(view)).as(chart.id()).containsAll(chart.question().fields());
            assertThat(view.fields().keySet())
                    .as(chart.id())
                    .containsAll(chart.question().fields());
        });
    }

    @Test
    void a_data_view_names_only_fields_that_the_index_has() {
        assertThat(Shipped.views()).allSatisfy(view -> {
            assertThat(mapped(view)).as(view.index()).containsAll(view.fields().keySet());
            if (view.time() != null) {
                assertThat(mapped(view)).contains(view.time());
            }
        });
    }

    @Test
    void the_index_of_names_is_read_by_nothing_and_persons_show_as_their_label() {
        assertThat(Shipped.views()).noneMatch(view -> view.index().equals("persons"));
        for (String file : Build.files().values()) {
            assertThat(file).doesNotContain("ledger-persons").doesNotContain("nameFolded");
        }
        assertThat(charts().filter(chart -> chart.question().view().index().equals("organisation"))
                        .map(chart ->
                                ((Bucket.Values) chart.question().buckets().getFirst()).field()))
                .containsOnly(Fields.PERSON_LABEL);
    }

    @Test
    void nothing_needs_a_script_or_a_field_of_run_time() {
        for (String file : Build.files().values()) {
            assertThat(file).doesNotContain("\"script").doesNotContain("runtime_mappings");
        }
        for (Language language : Language.values()) {
            assertThat(Opened.resource("/kibana/" + Build.all(language)).of("index-pattern"))
                    .allSatisfy(view -> assertThat(
                                    view.at("/attributes/runtimeFieldMap").asString())
                            .isEqualTo("{}"));
        }
    }

    @Test
    void a_control_whose_field_some_panels_lack_says_that_it_is_of_the_others_only() {
        for (Board board : Shipped.boards()) {
            for (Control control : board.controls()) {
                assertThat(mapped(control.view())).contains(control.field());
                boolean everywhere = board.charts()
                        .allMatch(chart -> mapped(chart.question().view()).contains(control.field()));
                assertThat(control.title().en().contains("only"))
                        .as(board.id() + " " + control.id())
                        .isNotEqualTo(everywhere);
                assertThat(control.title().vi().contains("chỉ")).isNotEqualTo(everywhere);
            }
        }
    }

    @Test
    void rows_of_meetings_and_obligations_and_events_lead_to_our_own_pages() {
        Set<String> things = Set.of("meeting.id", "obligation.id", "event.id", "unit.id", "person.id");
        for (DataView view : Shipped.views()) {
            view.fields().forEach((field, shape) -> {
                if (things.contains(field)) {
                    assertThat(shape.format()).as(field).isInstanceOf(FieldShape.Link.class);
                }
            });
        }
        assertThat(charts().filter(Panel.Table.class::isInstance).flatMap(table -> table.question().fields().stream()))
                .contains("meeting.id", "obligation.id", "event.id");
        assertThat(Shipped.views().stream()
                        .flatMap(view -> view.fields().values().stream())
                        .map(FieldShape::format)
                        .filter(FieldShape.Link.class::isInstance)
                        .map(format -> ((FieldShape.Link) format).path()))
                .contains("/meetings/", "/obligations/", "/events/", "/units/", "/persons/");
    }

    @Test
    void both_languages_ask_the_same_and_no_text_is_missing() {
        Set<String> vietnamese = new HashSet<>();
        for (Board board : Shipped.boards()) {
            assertThat(board.title().vi()).isNotEqualTo(board.title().en());
            board.charts().forEach(chart -> {
                assertThat(chart.title().vi()).isNotBlank();
                assertThat(chart.title().en()).isNotBlank();
                vietnamese.add(chart.title().vi());
            });
        }
        assertThat(vietnamese).allMatch(title -> title.chars().anyMatch(letter -> letter > 127));
    }

    @Test
    void a_bucket_is_ordered_by_a_metric_that_elasticsearch_answers() {
        assertThat(charts().map(Panel.Chart::question)
                        .flatMap(question -> question.buckets().stream()
                                .filter(Bucket.Values.class::isInstance)
                                .map(bucket -> ordered(question, (Bucket.Values) bucket))))
                .containsOnly(true);
    }

    private static boolean ordered(Question question, Bucket.Values values) {
        return switch (values.order()) {
            case Bucket.Order.ByValue any -> true;
            case Bucket.Order.ByMetric by -> question.metrics().get(by.metric()) instanceof Metric.Asked;
        };
    }
}

package vn.sogiamsat.projections.index;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.view.AuditDoc;
import vn.sogiamsat.core.view.ClosedDayDoc;
import vn.sogiamsat.core.view.Fields;
import vn.sogiamsat.core.view.MeetingDoc;
import vn.sogiamsat.core.view.ObligationDoc;
import vn.sogiamsat.core.view.PersonDoc;
import vn.sogiamsat.core.view.PersonNameDoc;
import vn.sogiamsat.core.view.RulebookDoc;
import vn.sogiamsat.core.view.ScoreDoc;
import vn.sogiamsat.core.view.UnitDoc;
import vn.sogiamsat.projections.testing.TestElasticsearch;

class ViewIndicesTest {
    /** Kept as they are, whatever is in them. */
    private static final Set<String> KEPT = Set.of("superiors", "facts", "decision");

    private static final TestElasticsearch ELASTICSEARCH = TestElasticsearch.shared();

    private final ViewIndices views = new ViewIndices(ELASTICSEARCH.client(), ELASTICSEARCH.indices());

    @AfterAll
    static void remove() {
        ELASTICSEARCH.close();
    }

    @Test
    void each_view_is_read_by_its_alias_and_written_by_its_version() throws IOException {
        views.create();

        assertThat(views.missing()).isEmpty();
        assertThat(views.concrete(View.MEETINGS))
                .isEqualTo(ELASTICSEARCH.indices().meetings() + "-v1");
        assertThat(aliases(views.concrete(View.MEETINGS)))
                .containsExactly(ELASTICSEARCH.indices().meetings());
    }

    @Test
    void several_processes_may_make_the_indices_at_once() throws Exception {
        try (TestElasticsearch own = TestElasticsearch.shared();
                ExecutorService processes = Executors.newFixedThreadPool(5)) {
            ViewIndices same = new ViewIndices(own.client(), own.indices());
            Callable<Void> creating = () -> {
                same.create();
                return null;
            };
            for (Future<Void> process :
                    processes.invokeAll(Stream.generate(() -> creating).limit(5).toList())) {
                process.get();
            }
            assertThat(same.missing()).isEmpty();
        }
    }

    @Test
    void a_new_version_beside_the_live_one_is_not_read_yet() throws IOException {
        views.create();
        ViewIndices next = new ViewIndices(ELASTICSEARCH.client(), ELASTICSEARCH.indices(), new Generation(2, 1));
        next.create();

        assertThat(next.missing()).isEmpty();
        assertThat(aliases(next.concrete(View.AUDIT))).isEmpty();
        assertThat(aliases(views.concrete(View.AUDIT)))
                .containsExactly(ELASTICSEARCH.indices().audit());
    }

    @Test
    void every_field_of_every_document_is_mapped_and_nothing_is_mapped_by_chance() throws IOException {
        views.create();
        assertMapped(View.AUDIT, AuditDoc.class);
        assertMapped(View.MEETINGS, MeetingDoc.class);
        assertMapped(View.ORGANISATION, UnitDoc.class);
        assertMapped(View.ORGANISATION, PersonDoc.class);
        assertMapped(View.PERSONS, PersonNameDoc.class);
        assertMapped(View.OBLIGATIONS, ObligationDoc.class);
        assertMapped(View.RULEBOOKS, RulebookDoc.class);
        assertMapped(View.SCORES, ScoreDoc.class);
        assertMapped(View.SCORES, ClosedDayDoc.class);
    }

    @Test
    void every_public_field_name_is_mapped() throws IOException {
        views.create();
        Set<String> mapped = Arrays.stream(View.values())
                .flatMap(view -> leaves("", mapping(view).properties()).keySet().stream())
                .collect(toSet());
        assertThat(Arrays.stream(Fields.class.getFields())
                        .map(ViewIndicesTest::value)
                        .filter(name -> !mapped.contains(name)))
                .isEmpty();
    }

    @Test
    void what_is_only_kept_is_not_indexed() throws IOException {
        views.create();
        assertThat(property(View.AUDIT, "payload").object().enabled()).isFalse();
        assertThat(property(View.MEETINGS, "facts").object().enabled()).isFalse();
        assertThat(property(View.MEETINGS, "superiors").object().enabled()).isFalse();
        assertThat(property(View.ORGANISATION, "facts").object().enabled()).isFalse();
        assertThat(property(View.RULEBOOKS, "decision").object().enabled()).isFalse();
    }

    private Property property(View view, String name) {
        return requireNonNull(mapping(view).properties().get(name));
    }

    private void assertMapped(View view, Class<?> document) {
        assertThat(mapping(view).dynamic()).isEqualTo(DynamicMapping.False);
        assertThat(leaves("", mapping(view).properties()).keySet())
                .as("mapping of %s", view)
                .containsAll(components("", document));
    }

    private TypeMapping mapping(View view) {
        try {
            String index = views.concrete(view);
            Map<String, IndexMappingRecord> mappings = ELASTICSEARCH
                    .client()
                    .indices()
                    .getMapping(request -> request.index(index))
                    .result();
            return requireNonNull(mappings.get(index)).mappings();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Property> leaves(String path, Map<String, Property> properties) {
        Map<String, Property> leaves = new TreeMap<>();
        properties.forEach((name, property) -> {
            if (property.isObject() && !Boolean.FALSE.equals(property.object().enabled())) {
                leaves.putAll(leaves(path + name + ".", property.object().properties()));
            } else if (property.isNested()) {
                leaves.putAll(leaves(path + name + ".", property.nested().properties()));
            } else {
                leaves.put(path + name, property);
            }
        });
        return leaves;
    }

    private static List<String> components(String path, Class<?> record) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = elementType(component.getGenericType());
            if (type.isRecord() && !KEPT.contains(component.getName())) {
                names.addAll(components(path + component.getName() + ".", type));
            } else {
                names.add(path + component.getName());
            }
        }
        return names;
    }

    private static Class<?> elementType(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> aliases(String index) throws IOException {
        Map<String, IndexAliases> aliases = ELASTICSEARCH
                .client()
                .indices()
                .getAlias(request -> request.index(index))
                .result();
        return requireNonNull(aliases.get(index)).aliases().keySet();
    }
}

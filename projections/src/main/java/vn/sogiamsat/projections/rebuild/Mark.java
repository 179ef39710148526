package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.port.Rebuilds.Comparison;

/**
 * What is noted of a rebuild in the {@code _meta} of the index it fills, for every process and every later start.
 *
 * @param accepted whether it is to be shown even where it differs from the live one
 * @param comparison null when it was not compared, or is to be compared again
 */
record Mark(boolean accepted, @Nullable Comparison comparison) {
    private static final String KEY = "rebuild";
    private static final Mark NONE = new Mark(false, null);
    private static final JsonMapper JSON = Json.mapper();

    /** The mark of an index; an empty one where there is none. */
    static Mark read(ElasticsearchClient client, String index) throws IOException {
        Map<String, IndexMappingRecord> mappings = client.indices()
                .getMapping(get -> get.index(index).ignoreUnavailable(true).allowNoIndices(true))
                .result();
        IndexMappingRecord mapping = mappings.get(index);
        JsonData noted = mapping == null ? null : mapping.mappings().meta().get(KEY);
        return noted == null ? NONE : JSON.readValue(noted.to(String.class), Mark.class);
    }

    void write(ElasticsearchClient client, String index) throws IOException {
        client.indices().putMapping(put -> put.index(index).meta(KEY, JsonData.of(JSON.writeValueAsString(this))));
    }
}

package vn.sogiamsat.dashboards.kibana;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON whose bytes depend on nothing but what it says: keys in order, no spaces. */
final class SortedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SortedJson() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}

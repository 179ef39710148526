package vn.sogiamsat.query.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.port.FormIntake;

/** Gathers what one section tells. */
final class Items {
    private final UUID draft;
    private final MeetingForm form;
    private final Section section;
    private final List<Item> items = new ArrayList<>();

    /**
     * @param label what it is about, such as a person's name
     * @param fields which field of the form a part of the data came from, by the part's JSON pointer
     */
    record Item(FormIntake.Told told, String label, Map<String, String> fields) {}

    Items(UUID draft, MeetingForm form, Section section) {
        this.draft = draft;
        this.form = form;
        this.section = section;
    }

    List<Item> all() {
        return List.copyOf(items);
    }

    /**
     * Adds a fact. Its id is made of the draft, the section and the key: the same form sent twice tells the same facts.
     *
     * @param key what tells it apart within its section
     * @param label what it is about
     * @param at nothing is added where this is not known
     */
    Data add(Class<? extends Event> type, String key, String label, @Nullable Instant at) {
        return new Data(type, key, label, at);
    }

    /** The data of one fact. */
    final class Data {
        private final Class<? extends Event> type;
        private final String key;
        private final String label;
        private final @Nullable Instant at;
        private final Map<String, Object> data = new LinkedHashMap<>();
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Data(Class<? extends Event> type, String key, String label, @Nullable Instant at) {
            this.type = type;
            this.key = key;
            this.label = label;
            this.at = at;
        }

        /** @param value left out where it is not known */
        Data with(String name, @Nullable Object value) {
            if (value != null) {
                data.put(name, value);
            }
            return this;
        }

        /** @param field where it was typed */
        Data with(String name, @Nullable Object value, String field) {
            fields.put("/data/" + name, field);
            return with(name, value);
        }

        void told() {
            if (at != null) {
                items.add(new Item(
                        new FormIntake.Told(
                                draft + "/" + section.code() + "/" + form.edition(section) + "/" + key,
                                EventTypes.of(type).cloudEventType(),
                                form.subject().text(),
                                at,
                                Json.mapper().writeValueAsString(data)),
                        label,
                        fields));
            }
        }
    }
}

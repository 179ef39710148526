package vn.sogiamsat.query.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.personal.PersonalFields;
import vn.sogiamsat.query.web.Show;

/** Events as programs read them. */
@Component
public class EventJson {
    private static final JsonMapper JSON = Json.mapper();

    private final PersonalData personalData;
    private final Show show;

    EventJson(PersonalData personalData, Show show) {
        this.personalData = personalData;
        this.show = show;
    }

    /**
     * @param occurredAt UTC with milliseconds, like {@code recordedAt}
     * @param lateness seconds between the two
     * @param withdrawnBy ids of the standing withdrawals; empty when it stands
     * @param conflicts ids of the events that find it in conflict with another
     * @param body as told, personal texts opened
     */
    public record Line(
            UUID id,
            String type,
            int revision,
            String title,
            String stream,
            long sequence,
            long position,
            String source,
            String sourceId,
            String recordedBy,
            String occurredAt,
            String recordedAt,
            long lateness,
            boolean late,
            List<UUID> withdrawnBy,
            List<UUID> conflicts,
            JsonNode body) {}

    /** In the same order. */
    public List<Line> lines(List<Entry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        return new Line(
                entry.id(),
                entry.type(),
                entry.revision(),
                show.type(entry.type()),
                entry.stream(),
                entry.sequence(),
                entry.position(),
                entry.source(),
                entry.sourceId(),
                entry.recordedBy(),
                show.exact(entry.occurredAt()),
                show.exact(entry.recordedAt()),
                entry.lateness(),
                entry.isLate(),
                entry.withdrawnBy(),
                entry.conflicts(),
                body(entry));
    }

    private JsonNode body(Entry entry) {
        @Nullable Event body = entry.body();
        return body == null
                ? JSON.readTree(entry.bodyJson())
                : JSON.valueToTree(PersonalFields.open(body, personalData));
    }
}

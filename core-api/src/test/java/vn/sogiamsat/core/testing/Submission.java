package vn.sogiamsat.core.testing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.core.CodeResolver;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.Fact;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.SubmittedData;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.event.MemberEnrolled;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.personal.PersonalFields;

/**
 * A CloudEvent that a sender could send.
 *
 * @param data as the schema of the type wants it
 */
public record Submission(
        String source, String id, EventTypes.Descriptor type, Subject subject, Instant time, ObjectNode data) {
    private static final SubmittedData SUBMITTED = new SubmittedData(CodeResolver.PLAIN);

    /** Reads a CloudEvent in structured JSON; context attributes that we do not know are passed over. */
    public static Submission of(JsonNode cloudEvent) {
        return new Submission(
                cloudEvent.required("source").asString(),
                cloudEvent.required("id").asString(),
                EventTypes.byCloudEventType(cloudEvent.required("type").asString())
                        .orElseThrow(() -> new IllegalArgumentException("unknown type: " + cloudEvent.get("type"))),
                Subject.parse(cloudEvent.required("subject").asString()),
                OffsetDateTime.parse(cloudEvent.required("time").asString()).toInstant(),
                (ObjectNode) cloudEvent.required("data"));
    }

    /** The whole CloudEvent in structured JSON. */
    public ObjectNode cloudEvent() {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("specversion", "1.0").put("id", id).put("source", source);
        event.put("type", type.cloudEventType()).put("subject", subject.text());
        event.put("time", Json.text(time)).put("datacontenttype", "application/json");
        event.set("data", data);
        return event;
    }

    /** The event's record, personal fields open, every code standing for itself. */
    public Event bind() {
        return SUBMITTED.bind(type, data, fromSubject());
    }

    /** The fact as the ledger would keep it, personal fields sealed. */
    public Fact fact(Instant recordedAt, PersonalData keys) {
        Header header = new Header(
                EventIds.of(source, id),
                source,
                id,
                time,
                recordedAt,
                "source:" + source,
                EventIds.of(id, source).toString().replace("-", ""));
        return new Fact(header, PersonalFields.seal(bind(), keys));
    }

    private Map<String, Object> fromSubject() {
        Map<String, Object> components = new LinkedHashMap<>();
        if (type.record() == FactWithdrawn.class) {
            components.put("stream", stream());
            components.put(
                    "eventId",
                    EventIds.of(source, data.required(FactWithdrawn.SENDERS_ID).asString()));
            return components;
        }
        switch (subject) {
            case Subject.Meeting meeting ->
                components.put(
                        "meeting",
                        new MeetingRef(
                                meeting.id(),
                                UnitId.ofCode(meeting.cellCode()),
                                meeting.cellCode(),
                                meeting.date(),
                                meeting.ordinal()));
            case Subject.Unit unit -> components.put("unit", new UnitRef(unit.id(), unit.code()));
            case Subject.Person person -> {
                components.put("person", person.id());
                if (type.record() == MemberEnrolled.class) {
                    components.put("memberCode", person.code());
                }
            }
            case Subject.Inspection inspection ->
                components.put("inspection", new InspectionRef(inspection.id(), inspection.code()));
        }
        return components;
    }

    private StreamId stream() {
        return switch (subject) {
            case Subject.Meeting meeting -> meeting.id().stream();
            case Subject.Unit unit -> unit.id().stream();
            case Subject.Person person -> person.id().stream();
            case Subject.Inspection inspection -> inspection.id().stream();
        };
    }
}

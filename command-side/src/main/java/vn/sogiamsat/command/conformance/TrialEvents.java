package vn.sogiamsat.command.conformance;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.command.intake.Foreseen;
import vn.sogiamsat.command.intake.Rehearsal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.schema.SchemaCatalog;

/** Makes events that a source may send, of the examples of the catalogue. */
@Component
class TrialEvents {
    /** Short ones with a text, first. */
    private static final List<String> PREFERRED = List.of(
            "vn.sogiamsat.meeting.cancelled.v1",
            "vn.sogiamsat.meeting.scheduled.v1",
            "vn.sogiamsat.meeting.notice-sent.v1");

    /** How codes of units begin in the examples. */
    private static final String EXAMPLES = "YB-";

    private static final String EVERYWHERE = "*";

    private final Rehearsal rehearsal;
    private final SchemaCatalog catalog = new SchemaCatalog();
    private final JsonMapper json = JsonMapper.builder().build();

    TrialEvents(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** One that the door would record from this source; none where no example suits it. */
    Stream<ObjectNode> of(SourcePrincipal sender, String id) {
        List<ObjectNode> candidates = catalog.all().stream()
                .sorted(Comparator.comparing((SchemaCatalog.Entry entry) -> !PREFERRED.contains(entry.type()))
                        .thenComparing(entry -> PREFERRED.indexOf(entry.type())))
                .map(entry -> suited((ObjectNode) json.readTree(entry.example()), sender))
                .map(event -> event.put("id", id))
                .toList();
        return recorded(candidates, sender);
    }

    /** The same with a text of its data, or else an extension, changed to this one. */
    ObjectNode saying(ObjectNode event, String text, SourcePrincipal sender) {
        List<ObjectNode> variants = new ArrayList<>();
        for (String name : event.path("data").propertyNames()) {
            if (event.path("data").path(name).isString()) {
                ObjectNode variant = event.deepCopy();
                ((ObjectNode) variant.path("data")).put(name, text);
                variants.add(variant);
            }
        }
        return recorded(variants, sender)
                .findFirst()
                .orElseGet(() -> event.deepCopy().put("ghichu", text));
    }

    /** Those that the door would record. */
    private Stream<ObjectNode> recorded(List<ObjectNode> events, SourcePrincipal sender) {
        List<Rehearsal.Heard> heard = rehearsal.weigh(json.writeValueAsString(events), sender);
        return IntStream.range(0, events.size())
                .filter(i -> heard.get(i).foreseen() instanceof Foreseen.New)
                .mapToObj(events::get);
    }

    private static ObjectNode suited(ObjectNode event, SourcePrincipal sender) {
        event.put("source", sender.name());
        event.put("time", utc(event.path("time").asString()));
        String unit = sender.units().getFirst();
        if (!unit.equals(EVERYWHERE)) {
            event.put("subject", subject(event.path("subject").asString(), unit));
            rename(event.path("data"), unit);
        }
        return event;
    }

    private static String subject(String example, String unit) {
        return switch (Subject.parse(example)) {
            case Subject.Meeting meeting -> new Subject.Meeting(unit, meeting.date(), meeting.ordinal()).text();
            case Subject.Unit of -> Subject.unit(unit).text();
            case Subject.Person person -> person.text();
            case Subject.Inspection inspection -> inspection.text();
        };
    }

    private static void rename(JsonNode data, String unit) {
        if (data instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (value.isString() && value.asString().startsWith(EXAMPLES)) {
                    object.put(name, unit);
                } else {
                    rename(value, unit);
                }
            }
        }
    }

    private static String utc(String time) {
        return OffsetDateTime.parse(time)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}

package vn.sogiamsat.command.conformance;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sogiamsat.command.intake.Rehearsal;
import vn.sogiamsat.command.security.SourcePrincipal;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.event.FactWithdrawn;

/** Makes the ten steps of a check, of events that its source may send. */
@Component
class Plan {
    private static final String VIETNAMESE = "Hội trường Đảng ủy, thị trấn Mậu A";

    private final TrialEvents events;
    private final Rehearsal rehearsal;
    private final JsonMapper json = JsonMapper.builder().build();

    Plan(TrialEvents events, Rehearsal rehearsal) {
        this.events = events;
        this.rehearsal = rehearsal;
    }

    /** @throws CommandRefused when the source may send nothing of which a trial can be made */
    List<Step> of(UUID check, SourcePrincipal sender) {
        ObjectNode first = events.of(sender, check + "-1")
                .findFirst()
                .orElseThrow(
                        () -> new CommandRefused(
                                "no-trial",
                                "Nguồn gửi không được gửi loại sự kiện nào có thể làm bài kiểm tra; hãy đề nghị người vận hành sổ xem lại đăng ký. (The source may send no type of which a check can be made; ask the operator of the ledger.)"));
        ObjectNode decomposed =
                events.saying(named(first, check, 6), Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD), sender);
        ObjectNode broken = named(first, check, 8);
        ((ObjectNode) broken.path("data")).put("khongCoTrongLuocDo", true);
        ObjectNode withdrawal = withdrawal(first, check);
        int withdrawn = rehearsal
                .weigh(json.writeValueAsString(withdrawal), sender)
                .getFirst()
                .foreseen()
                .told(null)
                .status();
        return List.of(
                Step.waiting(StepKind.BINARY, 201, text(first)),
                Step.waiting(StepKind.STRUCTURED, 201, text(named(first, check, 2))),
                Step.waiting(StepKind.BATCHED, 201, text(named(first, check, 3)), text(named(first, check, 3, "b"))),
                Step.waiting(StepKind.AGAIN, 200, text(first)),
                Step.waiting(StepKind.OTHER_CONTENT, 409, text(later(first))),
                Step.waiting(StepKind.DECOMPOSED, 201, text(decomposed)),
                Step.waiting(StepKind.OFFSET, 201, text(here(named(first, check, 7)))),
                Step.waiting(StepKind.CORRECTED, 201, text(broken), text(named(first, check, 8))),
                Step.waiting(StepKind.RETRIED, 201, text(named(first, check, 9))),
                Step.waiting(StepKind.WITHDRAWN, withdrawn, text(withdrawal)));
    }

    private String text(ObjectNode event) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(event);
    }

    private static ObjectNode named(ObjectNode event, UUID check, int step) {
        return named(event, check, step, "");
    }

    private static ObjectNode named(ObjectNode event, UUID check, int step, String more) {
        return event.deepCopy().put("id", check + "-" + step + more);
    }

    private static ObjectNode later(ObjectNode event) {
        return timed(event, time(event).plusMinutes(1));
    }

    private static ObjectNode here(ObjectNode event) {
        return timed(event, time(event).withOffsetSameInstant(ZoneOffset.ofHours(7)));
    }

    private static OffsetDateTime time(ObjectNode event) {
        return OffsetDateTime.parse(event.path("time").asString());
    }

    private static ObjectNode timed(ObjectNode event, OffsetDateTime time) {
        return event.deepCopy().put("time", time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private ObjectNode withdrawal(ObjectNode first, UUID check) {
        ObjectNode event = named(later(first), check, 10);
        event.put("type", EventTypes.of(FactWithdrawn.class).cloudEventType());
        event.set(
                "data",
                json.createObjectNode()
                        .put("id", first.path("id").asString())
                        .put("type", first.path("type").asString())
                        .put("withdrawnBy", "Người phụ trách nguồn gửi")
                        .put("reason", "Kiểm tra hệ thống gửi"));
        return event;
    }
}

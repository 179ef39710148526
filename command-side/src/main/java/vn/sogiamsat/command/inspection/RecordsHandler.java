package vn.sogiamsat.command.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.Texts;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.InspectionCommand.OpenRecord;
import vn.sogiamsat.core.command.InspectionCommand.RefuseRecord;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.InspectionEvent;
import vn.sogiamsat.core.event.RecordKind;
import vn.sogiamsat.core.event.RecordOpened;
import vn.sogiamsat.core.event.RecordRefused;

/**
 * Which records members of an inspection opened, or asked for in vain: each once a person, record and day. Whoever
 * reloads a page or goes back and forth looks at one thing; a second line on the same day would tell nothing more.
 */
@Component
class RecordsHandler {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final InspectionDesk desk;
    private final Clock clock;

    RecordsHandler(InspectionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @CommandHandler
    Receipt open(OpenRecord command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        String record = record(command.kind(), command.record());
        return once(new RecordOpened(inspection, command.kind(), record, command.unit()), record, command.by());
    }

    @CommandHandler
    Receipt refuse(RefuseRecord command) {
        InspectionRef inspection = InspectionDesk.ref(command.inspection());
        String record = record(command.kind(), command.record());
        return once(new RecordRefused(inspection, command.kind(), record, command.unit()), record, command.by());
    }

    private Receipt once(InspectionEvent event, String record, String by) {
        desk.holdAsMember(event.inspection(), by);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        String told =
                EventTypes.of(event).name() + "/" + event.inspection().id() + "/" + by + "/" + record + "/" + today;
        String id = "record/" + Texts.sha256(told);
        Optional<Receipt> before = desk.before(id, event, by);
        return before.orElseGet(() -> desk.record(id, event, by));
    }

    private static String record(RecordKind kind, String record) {
        String form = kind == RecordKind.DOCUMENT ? "[0-9a-f]{64}" : "[0-9a-f-]{36}";
        if (!record.matches(form)) {
            throw new CommandRefused(
                    "bad-record", "Hồ sơ được nêu không đúng mẫu. (The record is not named in its form.)");
        }
        return record;
    }
}

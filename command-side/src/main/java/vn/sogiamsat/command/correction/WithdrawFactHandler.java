package vn.sogiamsat.command.correction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.compliance.RestoredAdoptions;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.EventIds;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.FactWithdrawn;
import vn.sogiamsat.core.port.StoredEvents;

/** Withdraws a fact on a person's word; the fact stays visible with who withdrew it and why. */
@Component
class WithdrawFactHandler {
    private final StoredEvents events;
    private final RestoredAdoptions restored;
    private final FactRecorder recorder;
    private final Clock clock;

    WithdrawFactHandler(StoredEvents events, RestoredAdoptions restored, FactRecorder recorder, Clock clock) {
        this.events = events;
        this.restored = restored;
        this.recorder = recorder;
        this.clock = clock;
    }

    @CommandHandler
    Receipt withdraw(LedgerCommand.WithdrawFact command) {
        String reason = Reason.of(command.reason());
        StoredEvents.StoredEvent fact = events.find(command.eventId())
                .filter(found -> found.stream().equals(command.stream()))
                .orElseThrow(() -> new CommandRefused(
                        "unknown-event",
                        "Không có sự kiện này trong luồng đã nêu. (There is no such event in this stream.)"));
        StreamId stream = new StreamId(fact.stream());
        if (EventTypes.byName(fact.type())
                .filter(EventTypes.Descriptor::withdrawable)
                .isEmpty()) {
            throw new CommandRefused(
                    "not-withdrawable",
                    "Chỉ rút được sự kiện về buổi sinh hoạt, tổ chức đảng, đảng viên, cuộc kiểm tra và bộ quy tắc; ghi chép của"
                            + " chính sổ thì không. (Only facts of meetings, units, persons, inspections and rulebooks can be"
                            + " withdrawn, not the ledger's own records.)");
        }
        FactWithdrawn withdrawal = new FactWithdrawn(stream, fact.eventId(), fact.type(), command.by(), reason);
        Draft draft =
                Draft.ofLedger("withdrawal/" + UUID.randomUUID(), clock.instant(), "user:" + command.by(), withdrawal);
        restored.requireNoCircle(withdrawal, EventIds.of(draft.source(), draft.sourceId()), draft.occurredAt());
        return recorder.record(stream, List.of(draft)).getFirst();
    }
}

package vn.sogiamsat.command.parking;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.command.record.Reason;
import vn.sogiamsat.core.Header;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.EventParked;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.core.port.StoredEvents;

/** Keeps which events are parked, each on an administrator's word and on record. */
@Component
class ParkedEventTable implements ParkedEvents {
    private final JdbcClient jdbc;
    private final StoredEvents events;
    private final FactRecorder recorder;
    private final Clock clock;

    ParkedEventTable(JdbcClient jdbc, StoredEvents events, FactRecorder recorder, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public boolean isParked(UUID eventId, String view) {
        return jdbc.sql("select exists (select from ledger.parked_event where event_id = ? and view = ?)")
                .params(eventId, view)
                .query(Boolean.class)
                .single();
    }

    @CommandHandler
    Receipt park(LedgerCommand.ParkEvent command) {
        String reason = Reason.of(command.reason());
        if (events.find(command.eventId()).isEmpty()) {
            throw new CommandRefused("unknown-event", "Không có sự kiện này. (There is no such event.)");
        }
        int fresh = jdbc.sql("insert into ledger.parked_event (event_id, view) values (?, ?) on conflict do nothing")
                .params(command.eventId(), command.view())
                .update();
        if (fresh == 0) {
            throw new CommandRefused(
                    "already-parked",
                    "Sự kiện này đã được gác lại rồi; hãy cho chạy tiếp. (This event is parked already; resume the projection.)");
        }
        Draft draft = Draft.ofLedger(
                "parked/" + command.view() + "/" + command.eventId(),
                clock.instant(),
                "user:" + command.by(),
                new EventParked(Header.LEDGER, command.eventId(), command.view(), reason));
        return recorder.record(StreamId.source(Header.LEDGER), List.of(draft)).getFirst();
    }
}

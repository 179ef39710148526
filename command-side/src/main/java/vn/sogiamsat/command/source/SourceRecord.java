package vn.sogiamsat.command.source;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.record.Draft;
import vn.sogiamsat.command.record.FactRecorder;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.Receipt;
import vn.sogiamsat.core.event.IntakeEvent;

/** Records what becomes of a source in its stream; whoever asks by a key is judged by it from the commit on. */
@Component
class SourceRecord {
    private final SourceTable table;
    private final Sources sources;
    private final FactRecorder recorder;
    private final Clock clock;

    SourceRecord(SourceTable table, Sources sources, FactRecorder recorder, Clock clock) {
        this.table = table;
        this.sources = sources;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** @throws CommandRefused when there is no such source, or it was revoked */
    void requireActive(String name) {
        Source source = table.byName(name).orElseThrow(() -> SourceRegister.unknown(name));
        if (!source.active()) {
            throw new CommandRefused(
                    "source-revoked",
                    "Nguồn gửi “" + name
                            + "” đã bị thu hồi; hãy đăng ký nguồn mới dưới tên khác. (The source is revoked;"
                            + " register a new one under another name.)");
        }
    }

    Receipt record(String name, IntakeEvent event, String by) {
        CurrentUnitOfWork.get().afterCommit(done -> sources.forget());
        Draft draft = Draft.ofLedger("source/" + UUID.randomUUID(), clock.instant(), "user:" + by, event);
        return recorder.record(StreamId.source(name), List.of(draft)).getFirst();
    }
}

package vn.sogiamsat.command.record;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.Receipt;

/** Handles what intake found good. */
@Component
class RecordFactsHandler {
    private final FactRecorder recorder;

    RecordFactsHandler(FactRecorder recorder) {
        this.recorder = recorder;
    }

    @CommandHandler
    List<Receipt> handle(RecordFacts command) {
        return recorder.record(command.stream(), command.drafts());
    }
}

package vn.sogiamsat.command.record;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.AppendConflict;
import vn.sogiamsat.command.store.Here;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.command.Receipt;

/** Sends facts to where they are recorded, and again when another node was quicker on the same stream. */
@Component
public class FactGateway {
    private static final int TRIES = 5;

    private final CommandGateway commands;

    FactGateway(@Here CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * Records facts of one stream with one commit. On disk when it returns.
     *
     * @return their receipts in order
     * @throws ClaimTakenException when one of them was claimed meanwhile; nothing was written
     */
    public List<Receipt> record(StreamId stream, List<Draft> drafts) {
        RecordFacts command = new RecordFacts(stream, drafts);
        for (int tried = 1; ; tried++) {
            try {
                return commands.sendAndWait(command);
            } catch (RuntimeException e) {
                RuntimeException told = AppendConflict.told(e);
                if (tried == TRIES || !(told instanceof ConcurrencyException)) {
                    throw told;
                }
            }
        }
    }

    /** Records a fact that the ledger makes itself, unless it is on record already. */
    public void recordOnce(StreamId stream, Draft draft) {
        try {
            record(stream, List.of(draft));
        } catch (ClaimTakenException alreadyOnRecord) {
            return;
        }
    }
}

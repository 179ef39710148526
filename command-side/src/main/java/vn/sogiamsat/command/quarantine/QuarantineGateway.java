package vn.sogiamsat.command.quarantine;

import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.intake.Quarantine;
import vn.sogiamsat.command.store.Here;

/** Sends faulty submissions to where they are kept. */
@Component
class QuarantineGateway implements Quarantine {
    private static final int TRIES = 5;

    private final CommandGateway commands;

    QuarantineGateway(@Here CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public List<UUID> keep(String source, List<Case> cases) {
        for (int tried = 1; ; tried++) {
            try {
                return commands.sendAndWait(new KeepQuarantined(source, cases));
            } catch (DuplicateKeyException sameAtTheSameTime) {
                // Another request kept the same content a moment earlier; now it can be found.
                if (tried == TRIES) {
                    throw sameAtTheSameTime;
                }
            }
        }
    }
}

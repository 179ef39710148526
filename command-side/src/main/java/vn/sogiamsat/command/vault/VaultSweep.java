package vn.sogiamsat.command.vault;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sogiamsat.command.store.OperationalLog;

/** Clears up at start what a process that died left in the vault. */
final class VaultSweep {
    private static final Logger LOG = LoggerFactory.getLogger(VaultSweep.class);

    private final VaultStorage storage;
    private final DocumentRecords records;
    private final OperationalLog operations;

    VaultSweep(VaultStorage storage, DocumentRecords records, OperationalLog operations) {
        this.storage = storage;
        this.records = records;
        this.operations = operations;
    }

    /** Storage that cannot be cleared does no harm and is no reason to stay closed; it shows on the status page. */
    void run() {
        try {
            storage.sweep(records::isReferredTo);
        } catch (IOException e) {
            LOG.error("the vault could not be cleared of unfinished documents", e);
            operations.problem("vault", "unfinished documents could not be removed");
        }
    }
}

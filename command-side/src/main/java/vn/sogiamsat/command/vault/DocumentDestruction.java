package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Destroys documents for good, by their keys: every copy of the sealed bytes is then noise. */
@Component
public class DocumentDestruction {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentDestruction.class);

    private final DocumentTable table;
    private final VaultStorage storage;

    DocumentDestruction(DocumentTable table, VaultStorage storage) {
        this.table = table;
        this.storage = storage;
    }

    /**
     * Destroys the document's key and file name in the caller's transaction, and removes the sealed bytes when it has
     * committed. What it was remains known: digest, size, media type, who sent it. The same content is never kept
     * again.
     *
     * @return false when there is no such document, or it is destroyed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean destroy(String sha256) {
        Optional<DocumentRow> live = table.find(sha256).filter(document -> document.sealedKey() != null);
        live.ifPresent(document -> {
            table.destroy(sha256);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remove(document);
                }
            });
        });
        return live.isPresent();
    }

    private void remove(DocumentRow document) {
        try {
            storage.delete(document.storageId());
        } catch (IOException e) {
            LOG.warn("sealed bytes {} without a key could not be removed", document.storageId(), e);
        }
    }
}

package vn.sogiamsat.command.vault;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sogiamsat.core.Classification;

/** Writes documents and their senders, each time in one transaction of its own. */
@Component
class DocumentRecords {
    private static final int SECONDS_TO_WAIT = 10;

    private final DocumentTable table;
    private final TransactionTemplate transaction;

    DocumentRecords(DocumentTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.transaction.setTimeout(SECONDS_TO_WAIT);
    }

    /**
     * @param replaces the object that the document's existing row refers to and that is lost; null when none is
     * @return whether the new object is the document's; false when the vault has one already
     * @throws RuntimeException after which only {@link #isReferredTo} tells what became of it
     */
    boolean add(DocumentRow document, String source, @Nullable UUID replaces) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean taken = table.insertOrReplace(document, replaces);
            if (taken) {
                addSender(document.sha256(), source, document.classification());
            }
            return taken;
        }));
    }

    /** Notes that a document which the vault has was sent again; the strictest classification holds. */
    DocumentRow sentAgain(String sha256, String source, Classification classification) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (table.find(sha256).orElseThrow().sealedKey() == null) {
                throw DocumentProblems.destroyed(HttpStatus.CONFLICT).asException();
            }
            addSender(sha256, source, classification);
            return table.find(sha256).orElseThrow();
        }));
    }

    boolean isReferredTo(UUID storageId) {
        return Boolean.TRUE.equals(transaction.execute(status -> table.isReferredTo(storageId)));
    }

    private void addSender(String sha256, String source, Classification classification) {
        table.addSender(sha256, source);
        table.raiseTo(sha256, classification);
    }
}

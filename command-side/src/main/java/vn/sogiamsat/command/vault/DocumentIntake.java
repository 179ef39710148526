package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.web.ProblemException;

/**
 * Takes documents in. The order is what makes an acknowledgement hold: the sealed bytes are persisted before the row
 * that refers to them is committed, and the row is committed before the sender is answered. What fails before that is
 * absent whole.
 */
@Component
class DocumentIntake {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);

    private final VaultStorage storage;
    private final DocumentTable table;
    private final DocumentRecords records;
    private final VaultKey vaultKey;
    private final MediaTypes mediaTypes;
    private final OperationalLog operations;
    private final DataSize limit;

    DocumentIntake(
            VaultStorage storage,
            DocumentTable table,
            DocumentRecords records,
            VaultKey vaultKey,
            MediaTypes mediaTypes,
            OperationalLog operations,
            @Value("${ledger.vault.max-size:200MB}") DataSize limit) {
        this.storage = storage;
        this.table = table;
        this.records = records;
        this.vaultKey = vaultKey;
        this.mediaTypes = mediaTypes;
        this.operations = operations;
        this.limit = limit;
    }

    /** The size above which a document is refused. */
    DataSize limit() {
        return limit;
    }

    /**
     * Reads a document to its end and keeps it.
     *
     * @throws ProblemException when it is not kept because of what was sent, or because the storage fails
     * @throws org.springframework.dao.DataAccessException when it is not kept because the database fails
     */
    KeptDocument keep(Upload upload, InputStream body) {
        UUID id = UUID.randomUUID();
        byte[] key = DocumentCipher.newKey();
        DocumentCipher cipher = new DocumentCipher(key, id);
        try (VaultStorage.Draft draft = storage.create(id)) {
            SealedContent content =
                    SealedContent.read(body, cipher.encryptInto(new Into(draft)), mediaTypes, upload.fileName(), limit);
            refuseOtherThanDeclared(upload, content);
            Optional<DocumentRow> known = table.find(content.sha256());
            if (known.isPresent() && isThere(known.get(), cipher)) {
                return sentAgain(upload, content);
            }
            draft.keep();
            byte[] sealed = new DocumentSecret(key, upload.fileName()).seal(vaultKey, id);
            DocumentRow row = new DocumentRow(
                    content.sha256(),
                    id,
                    content.size(),
                    content.mediaType(),
                    upload.classification(),
                    upload.source(),
                    sealed);
            boolean taken = add(row, upload, known.map(DocumentRow::storageId).orElse(null));
            return taken && known.isEmpty() ? KeptDocument.of(row, false) : sentAgain(upload, content);
        } catch (IOException e) {
            LOG.error("the vault's storage failed", e);
            operations.problem("vault", "the storage failed: " + e.getClass().getSimpleName());
            throw DocumentProblems.storageFailed().asException();
        }
    }

    private static void refuseOtherThanDeclared(Upload upload, SealedContent content) {
        if (upload.declaredSize() >= 0 && upload.declaredSize() != content.size()) {
            throw DocumentProblems.cutOff().asException();
        }
        String declared = upload.declaredSha256();
        if (declared != null && !declared.equals(content.sha256())) {
            throw DocumentProblems.wrongDigest(declared, content.sha256()).asException();
        }
    }

    /** An object that was lost is replaced by what is sent now; a destroyed document counts as there. */
    private boolean isThere(DocumentRow known, DocumentCipher cipher) throws IOException {
        if (known.sealedKey() == null || storage.size(known.storageId()) == cipher.sealedSize(known.size())) {
            return true;
        }
        operations.problem("vault", "the object of document " + known.sha256() + " was lost and is replaced");
        return false;
    }

    private KeptDocument sentAgain(Upload upload, SealedContent content) {
        DocumentRow known = records.sentAgain(content.sha256(), upload.source(), upload.classification());
        return KeptDocument.of(known, true);
    }

    /** @return whether the new object is now the document's; if not, it is gone again */
    private boolean add(DocumentRow row, Upload upload, @Nullable UUID replaces) {
        boolean taken;
        try {
            taken = records.add(row, upload.source(), replaces);
        } catch (RuntimeException e) {
            taken = wasAddedAllTheSame(row.storageId(), e);
            if (!taken) {
                remove(row.storageId());
                throw e;
            }
        }
        if (taken) {
            settle(row.storageId());
            if (replaces != null) {
                remove(replaces);
            }
        } else {
            remove(row.storageId());
        }
        return taken;
    }

    /** A commit may have happened although its answer was lost. While nobody can tell, the object stays, unsettled. */
    private boolean wasAddedAllTheSame(UUID storageId, RuntimeException failure) {
        try {
            return records.isReferredTo(storageId);
        } catch (RuntimeException stillFailing) {
            failure.addSuppressed(stillFailing);
            throw failure;
        }
    }

    private void settle(UUID storageId) {
        try {
            storage.settle(storageId);
        } catch (IOException e) {
            LOG.warn("a kept object of the vault is settled at the next start: {}", e.toString());
        }
    }

    private void remove(UUID storageId) {
        try {
            storage.delete(storageId);
        } catch (IOException e) {
            LOG.warn("an unused object of the vault is removed at the next start: {}", e.toString());
        }
    }

    /** Closing does not end the draft: there is more to do before it is kept. */
    private record Into(VaultStorage.Draft draft) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int length = bytes.remaining();
            draft.write(bytes);
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}

package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.core.port.DocumentVault;

/** Documents, read back from the vault. Damage that is found is shown on the status page. */
@Component
class StoredDocuments implements DocumentVault {
    private static final Logger LOG = LoggerFactory.getLogger(StoredDocuments.class);

    private final VaultStorage storage;
    private final DocumentTable table;
    private final VaultKey vaultKey;
    private final OperationalLog operations;

    StoredDocuments(VaultStorage storage, DocumentTable table, VaultKey vaultKey, OperationalLog operations) {
        this.storage = storage;
        this.table = table;
        this.vaultKey = vaultKey;
        this.operations = operations;
    }

    @Override
    public Optional<Description> describe(String sha256) {
        return table.find(sha256)
                .map(row -> new Description(
                        row.sha256(),
                        row.size(),
                        row.mediaType(),
                        row.classification().code(),
                        row.firstSource()));
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        Optional<DocumentRow> found = table.find(sha256);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        DocumentRow document = found.get();
        byte[] sealedKey = document.sealedKey();
        return sealedKey == null ? Optional.empty() : Optional.of(open(document, sealedKey));
    }

    private InputStream open(DocumentRow document, byte[] sealedKey) throws IOException {
        InputStream sealed;
        try {
            sealed = storage.open(document.storageId());
        } catch (NoSuchFileException e) {
            damaged(document.sha256());
            throw new DamagedDocumentException(document.sha256(), e);
        }
        try {
            byte[] key = DocumentSecret.unseal(sealedKey, vaultKey, document.storageId())
                    .key();
            return new VerifiedStream(
                    document.sha256(), sealed, new DocumentCipher(key, document.storageId()), this::damaged);
        } catch (RuntimeException | IOException e) {
            sealed.close();
            throw e;
        }
    }

    private void damaged(String sha256) {
        LOG.error("document {} is damaged: its stored bytes are not those that were kept", sha256);
        operations.problem("vault", "document " + sha256 + " is damaged");
    }
}

package vn.sogiamsat.command.vault;

import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.Json;

/**
 * What is sealed together in a document's row, so that it goes together when the document is destroyed.
 *
 * @param key the document's own key
 * @param fileName as its first sender called it; null when it did not
 */
@SuppressWarnings("ArrayRecordComponent")
record DocumentSecret(byte[] key, @Nullable String fileName) {
    private static final JsonMapper JSON = Json.mapper();

    byte[] seal(VaultKey vaultKey, UUID storageId) {
        return vaultKey.wrap(JSON.writeValueAsBytes(this), VaultKey.ofDocument(storageId));
    }

    /** @throws IllegalStateException when it was altered in the database */
    static DocumentSecret unseal(byte[] sealed, VaultKey vaultKey, UUID storageId) {
        try {
            return JSON.readValue(vaultKey.unwrap(sealed, VaultKey.ofDocument(storageId)), DocumentSecret.class);
        } catch (GeneralSecurityException | JacksonException e) {
            throw new IllegalStateException(
                    "the key of document object " + storageId + " was altered in the database", e);
        }
    }
}

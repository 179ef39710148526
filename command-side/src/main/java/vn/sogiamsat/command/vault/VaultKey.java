package vn.sogiamsat.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sogiamsat.command.keys.KeyEncryptionKey;

/**
 * Wraps the keys of documents and of quarantined content, and drafts themselves. Lies in {@code vault-kek.json} in the
 * secrets folder.
 */
@Component
class VaultKey {
    private final KeyEncryptionKey key;

    VaultKey(JdbcClient jdbc, @Value("${ledger.secrets}") Path secrets) {
        Path file = secrets.resolve("vault-kek.json");
        List<Wrapped> samples = jdbc.sql("""
                        (select 'document:' || storage_id as bound_to, sealed_key from ledger.document
                           where sealed_key is not null limit 1)
                        union all
                        (select 'quarantine:' || reference, sealed_key from ledger.quarantine_content
                           where sealed_key is not null limit 1)
                        union all
                        (select 'draft:' || id || ':' || owner, content from ledger.form_draft limit 1)""")
                .query((row, number) -> new Wrapped(row.getString("bound_to"), row.getBytes("sealed_key")))
                .list();
        key = KeyEncryptionKey.loadOrCreate(file, !samples.isEmpty());
        for (Wrapped sample : samples) {
            try {
                key.unwrap(sample.sealedKey(), sample.boundTo());
            } catch (GeneralSecurityException e) {
                throw KeyEncryptionKey.foreign(file, e);
            }
        }
    }

    private record Wrapped(String boundTo, byte[] sealedKey) {}

    static String ofDocument(UUID storageId) {
        return "document:" + storageId;
    }

    static byte[] bytes(String boundTo) {
        return boundTo.getBytes(UTF_8);
    }

    byte[] wrap(byte[] secret, String boundTo) {
        return key.wrap(secret, boundTo);
    }

    byte[] unwrap(byte[] wrapped, String boundTo) throws GeneralSecurityException {
        return key.unwrap(wrapped, boundTo);
    }
}

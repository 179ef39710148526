package vn.sogiamsat.command.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Quarantined content in a table, so that it is written in the transaction that records the quarantine. */
@Component
class TableQuarantineContent implements QuarantineContent {
    private final JdbcClient jdbc;
    private final VaultKey vaultKey;
    private final Clock clock;

    TableQuarantineContent(JdbcClient jdbc, VaultKey vaultKey, Clock clock) {
        this.jdbc = jdbc;
        this.vaultKey = vaultKey;
        this.clock = clock;
    }

    @Override
    public UUID store(byte[] content) {
        UUID reference = UUID.randomUUID();
        byte[] key = Random.randBytes(32);
        jdbc.sql(
                        "insert into ledger.quarantine_content (reference, sealed_key, content, stored_at) values (?, ?, ?, ?)")
                .params(
                        reference,
                        vaultKey.wrap(key, boundTo(reference)),
                        seal(key, content, reference),
                        OffsetDateTime.now(clock))
                .update();
        return reference;
    }

    @Override
    public Optional<byte[]> read(UUID reference) {
        return jdbc.sql(
                        "select sealed_key, content from ledger.quarantine_content where reference = ? and destroyed_at is null")
                .param(reference)
                .query((row, number) -> open(row.getBytes("sealed_key"), row.getBytes("content"), reference))
                .optional();
    }

    @Override
    public void destroy(UUID reference) {
        jdbc.sql("""
                        update ledger.quarantine_content set sealed_key = null, content = null, destroyed_at = ?
                        where reference = ? and destroyed_at is null""").params(OffsetDateTime.now(clock), reference).update();
    }

    private static byte[] seal(byte[] key, byte[] content, UUID reference) {
        try {
            return new AesGcmJce(key).encrypt(content, VaultKey.bytes(boundTo(reference)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt quarantined content", e);
        }
    }

    private byte[] open(byte[] sealedKey, byte[] content, UUID reference) {
        try {
            return new AesGcmJce(vaultKey.unwrap(sealedKey, boundTo(reference)))
                    .decrypt(content, VaultKey.bytes(boundTo(reference)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("quarantined content " + reference + " was altered in the database", e);
        }
    }

    private static String boundTo(UUID reference) {
        return "quarantine:" + reference;
    }
}

package vn.sogiamsat.command.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sogiamsat.command.keys.KeyEncryptionKey;
import vn.sogiamsat.core.PersonId;

/**
 * One key a person, wrapped by the key in {@code person-kek.json} and cached for a short while. Another process that
 * has a key cached goes on opening texts until its cache expires, at most {@code ledger.personal.cache} after
 * destruction.
 */
@Component
class PersonKeys {
    private static final int CACHED_AT_MOST = 50_000;

    private final PersonKeyTable table;
    private final KeyEncryptionKey wrapping;
    private final TransactionTemplate ownTransaction;
    private final Cache<PersonId, PersonKey> cache;

    PersonKeys(
            PersonKeyTable table,
            PlatformTransactionManager transactions,
            @Value("${ledger.secrets}") Path secrets,
            @Value("${ledger.personal.cache:30s}") Duration cached) {
        this.table = table;
        this.wrapping = wrapping(table, secrets.resolve("person-kek.json"));
        // A key that others may already use must not vanish with the transaction of whoever asked first.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.cache = Caffeine.newBuilder()
                .maximumSize(CACHED_AT_MOST)
                .expireAfterWrite(cached)
                .build();
    }

    /** The person's key, made when they have none. */
    PersonKey ofNewOrKnown(PersonId person) {
        return cache.get(person, id -> load(id).orElseGet(() -> create(id)));
    }

    /** The person's key; empty when they never had one. */
    Optional<PersonKey> find(PersonId person) {
        return Optional.ofNullable(cache.get(person, id -> orNull(load(id))));
    }

    /** Forgets what was cached. Waits for a load under way, so that no older state slips in behind it. */
    void evict(PersonId person) {
        cache.invalidate(person);
    }

    private PersonKey create(PersonId person) {
        byte[] wrapped = wrapping.wrap(Random.randBytes(32), boundTo(person));
        ownTransaction.executeWithoutResult(status -> table.insertOnce(person, wrapped));
        // Read again: another thread or node may have been first, and its key is the one that counts.
        return load(person).orElseThrow(() -> new IllegalStateException("the key of " + person + " was not kept"));
    }

    private Optional<PersonKey> load(PersonId person) {
        return table.find(person).map(row -> live(person, row.wrappedKey()));
    }

    private PersonKey live(PersonId person, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            return new PersonKey.Destroyed();
        }
        try {
            return new PersonKey.Live(new AesGcmJce(wrapping.unwrap(wrapped, boundTo(person))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of person " + person + " was altered in the database", e);
        }
    }

    private static KeyEncryptionKey wrapping(PersonKeyTable table, Path file) {
        Optional<PersonKeyTable.Sample> sample = table.sample();
        KeyEncryptionKey key = KeyEncryptionKey.loadOrCreate(file, sample.isPresent());
        sample.ifPresent(any -> {
            try {
                key.unwrap(any.wrappedKey(), boundTo(any.person()));
            } catch (GeneralSecurityException e) {
                throw KeyEncryptionKey.foreign(file, e);
            }
        });
        return key;
    }

    private static @Nullable PersonKey orNull(Optional<PersonKey> key) {
        return key.orElse(null);
    }

    private static String boundTo(PersonId person) {
        return "person:" + person;
    }
}

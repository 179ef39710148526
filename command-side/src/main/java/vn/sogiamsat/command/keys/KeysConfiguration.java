package vn.sogiamsat.command.keys;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings in the ledger's own secret. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
    @Bean
    LedgerSecret ledgerSecret(JdbcClient jdbc, @Value("${ledger.secrets}") Path secrets) {
        boolean inUse = jdbc.sql("select exists (select from ledger.claim)")
                .query(Boolean.class)
                .single();
        return LedgerSecret.loadOrCreate(secrets.resolve("digest.key"), inUse);
    }
}

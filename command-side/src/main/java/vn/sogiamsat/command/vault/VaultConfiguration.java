package vn.sogiamsat.command.vault;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.command.store.OperationalLog;

/** The parts of the vault that are not components. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {
    @Bean(destroyMethod = "close")
    FolderStorage vaultStorage(@Value("${ledger.vault.folder:${ledger.data}/vault}") Path folder) throws IOException {
        return FolderStorage.in(folder, new LocalDisk());
    }

    @Bean
    MediaTypes mediaTypes() {
        return new MediaTypes();
    }

    @Bean(initMethod = "run")
    VaultSweep vaultSweep(VaultStorage storage, DocumentRecords records, OperationalLog operations) {
        return new VaultSweep(storage, records, operations);
    }
}

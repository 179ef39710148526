package vn.sogiamsat.app.remote;

import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.sogiamsat.command.store.ReadingConfiguration;
import vn.sogiamsat.core.personal.PersonalData;
import vn.sogiamsat.core.port.AbsenceStatements;
import vn.sogiamsat.core.port.DocumentVault;
import vn.sogiamsat.core.port.EvidenceBundles;
import vn.sogiamsat.core.port.FormDrafts;
import vn.sogiamsat.core.port.FormIntake;
import vn.sogiamsat.core.port.FormUploads;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.PackageIntake;
import vn.sogiamsat.core.port.ParkedEvents;
import vn.sogiamsat.core.port.StoredEvents;
import vn.sogiamsat.core.port.Verifications;

/**
 * What a process without the command side has in its stead: events are read from Axon Server, the rest is asked for.
 */
@Configuration(proxyBeanMethods = false)
@Import(ReadingConfiguration.class)
public class CommandSideElsewhere {
    static final List<Class<?>> PORTS = List.of(
            AbsenceStatements.class,
            DocumentVault.class,
            EvidenceBundles.class,
            FormDrafts.class,
            FormIntake.class,
            Integrity.class,
            LedgerState.class,
            PackageIntake.class,
            ParkedEvents.class,
            PersonalData.class,
            StoredEvents.class,
            Verifications.class);

    private final Caller caller;

    CommandSideElsewhere(QueryGateway queries) {
        this.caller = new Caller(queries);
    }

    @Bean
    AbsenceStatements absenceStatements() {
        return caller.port(AbsenceStatements.class);
    }

    @Bean
    DocumentVault documentVault() {
        return caller.port(DocumentVault.class);
    }

    @Bean
    EvidenceBundles evidenceBundles() {
        return caller.port(EvidenceBundles.class);
    }

    @Bean
    FormDrafts formDrafts() {
        return caller.port(FormDrafts.class);
    }

    @Bean
    FormIntake formIntake() {
        return caller.port(FormIntake.class);
    }

    @Bean
    FormUploads formUploads() {
        return new FormUploadsElsewhere(caller.port(UploadsElsewhere.class));
    }

    @Bean
    Integrity integrity() {
        return caller.port(Integrity.class);
    }

    @Bean
    LedgerState ledgerState() {
        return caller.port(LedgerState.class);
    }

    @Bean
    PackageIntake packageIntake() {
        return caller.port(PackageIntake.class);
    }

    @Bean
    ParkedEvents parkedEvents() {
        return caller.port(ParkedEvents.class);
    }

    @Bean
    PersonalData personalData() {
        return caller.port(PersonalData.class);
    }

    @Bean
    StoredEvents storedEvents() {
        return caller.port(StoredEvents.class);
    }

    @Bean
    Verifications verifications() {
        return caller.port(Verifications.class);
    }
}

package vn.sogiamsat.app;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The Spring application: whichever roles {@code ledger.roles} names, in one process. */
@SpringBootApplication(scanBasePackages = "vn.sogiamsat.app.web")
@Import({RoleSelector.class, ElasticsearchConfiguration.class})
public class LedgerApplication {

    /** Starts the application; returns when it is ready. */
    public static ConfigurableApplicationContext run(String... arguments) {
        return SpringApplication.run(LedgerApplication.class, arguments);
    }

    /** The ledger's clock: UTC, in milliseconds, because that is what facts are stamped with. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}

package vn.sogiamsat.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.sogiamsat.app.disk.DiskConfiguration;
import vn.sogiamsat.app.health.HealthConfiguration;
import vn.sogiamsat.app.metrics.MetricsConfiguration;
import vn.sogiamsat.app.roles.Roles;
import vn.sogiamsat.app.trace.TraceConfiguration;

/**
 * The Spring application: whichever roles {@code ledger.roles} names, in one process. Without Micrometer's
 * observations, which nothing reads: they would time each request filter by filter.
 */
@SpringBootApplication(scanBasePackages = "vn.sogiamsat.app.web", exclude = ObservationAutoConfiguration.class)
@Import({
    RoleSelector.class,
    ElasticsearchConfiguration.class,
    TraceConfiguration.class,
    MetricsConfiguration.class,
    HealthConfiguration.class,
    DiskConfiguration.class
})
public class LedgerApplication {

    /**
     * Starts the application; returns when it is ready. Components are named by their whole class names: the sides do
     * not know each other, so two of them may well call a thing the same.
     */
    public static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .run(arguments);
    }

    /**
     * The ledger's clock: UTC, in milliseconds, because that is what facts are stamped with.
     *
     * @param shift a file that says by how much the clock is wrong, such as {@code -PT1H}: for tests
     */
    @Bean
    Clock clock(@Value("${ledger.testing.clock-shift-file:}") String shift) {
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
        return shift.isBlank() ? clock : new ShiftedClock(clock, Path.of(shift));
    }

    @Bean
    Roles roles(Environment environment) {
        return Roles.of(environment);
    }

    /** What the description of the interfaces is headed by. */
    @Bean
    OpenAPI interfaces() {
        return new OpenAPI()
                .info(new Info()
                        .title("Sổ Giám Sát")
                        .version("1")
                        .description("Gửi sự kiện và tài liệu vào sổ, và đọc lại. (Sending events and documents to the"
                                + " ledger, and reading them.)"));
    }
}

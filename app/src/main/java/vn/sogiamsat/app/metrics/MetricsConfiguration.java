package vn.sogiamsat.app.metrics;

import co.elastic.clients.transport.instrumentation.Instrumentation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import vn.sogiamsat.app.roles.Role;
import vn.sogiamsat.app.roles.Roles;
import vn.sogiamsat.core.port.Integrity;
import vn.sogiamsat.core.port.LedgerState;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Verifications;

/** Measures whichever sides play in this process; the figures of others are read from theirs. */
@Configuration(proxyBeanMethods = false)
@Import(MetricsSecurity.class)
public class MetricsConfiguration {
    @Bean
    Instrumentation bulkMeters(MeterRegistry registry) {
        return new BulkMeters(registry);
    }

    @Bean
    IntakeMeters intakeMeters(MeterRegistry registry) {
        return new IntakeMeters(registry);
    }

    /** Outside Spring Security, so that who has no key is counted, too. */
    @Bean
    FilterRegistrationBean<RequestMeters> requestMeters(MeterRegistry registry) {
        FilterRegistrationBean<RequestMeters> filter = new FilterRegistrationBean<>(new RequestMeters(registry));
        filter.addUrlPatterns(RequestMeters.DOOR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    ConfigurerModule appendMonitor(MeterRegistry registry) {
        AppendMonitor monitor = new AppendMonitor(registry);
        return configurer -> configurer.configureMessageMonitor(CommandBus.class, configuration -> monitor);
    }

    @Bean
    Figures figures(
            Roles roles,
            LedgerState ledger,
            ObjectProvider<ProjectionState> projections,
            Integrity integrity,
            Verifications verifications,
            QueryGateway queries,
            Clock clock,
            MeterRegistry registry,
            @Value("${ledger.metrics.interval:5s}") Duration interval) {
        List<Figures.Source> sources = new ArrayList<>();
        if (roles.play(Role.COMMAND)) {
            sources.add(new LedgerFigures(ledger, queries));
            sources.add(new IntegrityFigures(integrity, clock, registry));
            sources.add(new VerificationFigures(verifications, clock));
        }
        if (roles.play(Role.PROJECTIONS)) {
            sources.add(new ProjectionFigures(projections.getObject(), ledger, clock, registry));
        }
        for (Figures.Source source : sources) {
            if (source instanceof MeterBinder binder) {
                binder.bindTo(registry);
            }
        }
        Figures figures = new Figures(sources, interval);
        Gauge.builder("ledger.figures.age.seconds", figures, Figures::ageSeconds)
                .description("Since all figures that must be asked for could be had")
                .strongReference(true)
                .register(registry);
        return figures;
    }
}

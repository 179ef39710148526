package vn.sogiamsat.app.disk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.web.ProblemWriter;

/** Watches the disk of the data folder. */
@Configuration(proxyBeanMethods = false)
public class DiskConfiguration {
    @Bean
    FreeSpace freeSpace(@Value("${ledger.data}") Path data) {
        return new FreeSpace(data);
    }

    @Bean
    MeterBinder diskMeters(FreeSpace space) {
        return registry -> Gauge.builder("ledger.disk.free.bytes", space, FreeSpace::bytes)
                .description("What is left on the disk of the data folder")
                .register(registry);
    }

    @Bean
    FilterRegistrationBean<SpaceGuard> spaceGuard(
            FreeSpace space,
            ObjectProvider<ProblemWriter> problems,
            @Value("${ledger.disk.reserve:200MB}") DataSize reserve) {
        FilterRegistrationBean<SpaceGuard> filter = new FilterRegistrationBean<>();
        problems.ifAvailable(writer -> filter.setFilter(new SpaceGuard(space, reserve.toBytes(), writer)));
        filter.setEnabled(problems.getIfAvailable() != null);
        filter.addUrlPatterns("/api/events", "/api/documents");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}

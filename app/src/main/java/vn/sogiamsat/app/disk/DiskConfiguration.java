package vn.sogiamsat.app.disk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}

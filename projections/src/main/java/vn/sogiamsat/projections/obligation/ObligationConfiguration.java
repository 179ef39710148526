package vn.sogiamsat.projections.obligation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.sogiamsat.projections.processor.Projection;

/** Adds the obligations to what this process projects. */
@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {
    @Bean
    @Order(2)
    Projection obligations(Live live) {
        return new Obligations(live);
    }

    @Bean
    Live live() {
        return new Live();
    }

    @Bean(destroyMethod = "close")
    Previews previews(Live live, Clock clock) {
        return new Previews(live, clock);
    }
}

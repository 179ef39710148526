package vn.sogiamsat.projections.obligation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import vn.sogiamsat.projections.processor.Projection;

/** Adds the obligations to what this process projects. */
@Configuration(proxyBeanMethods = false)
class ObligationConfiguration {
    @Bean
    @Order(2)
    Projection obligations() {
        return new Obligations();
    }
}

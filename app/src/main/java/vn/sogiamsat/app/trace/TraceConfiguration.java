package vn.sogiamsat.app.trace;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.sogiamsat.core.Correlation;

/** Puts the parts together by which a request can be followed. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {
    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds() {
        FilterRegistrationBean<RequestIdFilter> filter = new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Instead of Axon's own, whose ids nobody has ever seen. */
    @Bean
    CorrelationDataProvider requestOfEvents() {
        return new SimpleCorrelationDataProvider(Correlation.REQUEST);
    }

    @Bean
    ConfigurerModule requestOfCommands() {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(() -> {
            configuration.commandBus().registerDispatchInterceptor(new CarriedOn());
            configuration.commandBus().registerHandlerInterceptor(new TakenUp());
        }));
    }

    @Bean
    IntakeLog intakeLog() {
        return new IntakeLog();
    }
}

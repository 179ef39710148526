package vn.sogiamsat.command.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The parts of the answers that are not components. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {
    /** Before the security chain, which would ask again who is calling. */
    @Bean
    FilterRegistrationBean<ProblemErrorPage> problemErrorPage(ProblemTranslator translator, ProblemWriter writer) {
        FilterRegistrationBean<ProblemErrorPage> registration =
                new FilterRegistrationBean<>(new ProblemErrorPage(translator, writer));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

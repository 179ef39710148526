package vn.sogiamsat.app.disk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.web.ProblemWriter;

/** Closes the intake before the disk is full. */
@Configuration(proxyBeanMethods = false)
public class SpaceGuardConfiguration {
    @Bean
    FilterRegistrationBean<SpaceGuard> spaceGuard(
            FreeSpace space, ProblemWriter problems, @Value("${ledger.disk.reserve:200MB}") DataSize reserve) {
        FilterRegistrationBean<SpaceGuard> filter =
                new FilterRegistrationBean<>(new SpaceGuard(space, reserve.toBytes(), problems));
        filter.addUrlPatterns("/api/events", "/api/documents");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}

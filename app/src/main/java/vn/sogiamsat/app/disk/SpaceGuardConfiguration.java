package vn.sogiamsat.app.disk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import vn.sogiamsat.command.room.Room;
import vn.sogiamsat.command.web.ProblemWriter;

/** Closes the intake before the disk is full. */
@Configuration(proxyBeanMethods = false)
public class SpaceGuardConfiguration {
    /**
     * There is room while more than a reserve is free. A database that meets the end of the disk stops altogether; with
     * the reserve it goes on, and so do the log, the views and the pages.
     */
    @Bean
    Room room(FreeSpace space, @Value("${ledger.disk.reserve:200MB}") DataSize reserve) {
        return () -> space.bytes() >= reserve.toBytes();
    }

    @Bean
    FilterRegistrationBean<SpaceGuard> spaceGuard(Room room, ProblemWriter problems) {
        FilterRegistrationBean<SpaceGuard> filter = new FilterRegistrationBean<>(new SpaceGuard(room, problems));
        filter.addUrlPatterns("/api/events", "/api/documents");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}

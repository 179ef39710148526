package vn.sogiamsat.app.remote;

import java.util.List;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.core.port.ProjectionState;
import vn.sogiamsat.core.port.Rebuilds;

/** What a process without projections knows of them. */
@Configuration(proxyBeanMethods = false)
public class ProjectionsSideElsewhere {
    static final List<Class<?>> PORTS = List.of(ProjectionState.class, Rebuilds.class);

    @Bean
    ProjectionsElsewhere projectionsElsewhere(QueryGateway queries) {
        return new ProjectionsElsewhere(new Caller(queries));
    }
}

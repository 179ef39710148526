package vn.sogiamsat.app.remote;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sogiamsat.app.roles.Role;
import vn.sogiamsat.app.roles.Roles;
import vn.sogiamsat.core.port.FormUploads;

/** Answers other processes for the sides that play in this one. */
@Configuration(proxyBeanMethods = false)
public class Served {
    @Bean
    Desk desk(QueryBus bus, Roles roles, ListableBeanFactory beans) {
        List<Desk.Port<?>> ports = new ArrayList<>();
        if (roles.play(Role.COMMAND)) {
            CommandSideElsewhere.PORTS.forEach(port -> ports.add(found(port, beans)));
            ports.add(new Desk.Port<>(UploadsElsewhere.class, UploadsElsewhere.of(beans.getBean(FormUploads.class))));
        }
        if (roles.play(Role.PROJECTIONS)) {
            ProjectionsSideElsewhere.PORTS.forEach(port -> ports.add(found(port, beans)));
        }
        return new Desk(bus, ports);
    }

    private static <P> Desk.Port<P> found(Class<P> port, ListableBeanFactory beans) {
        return new Desk.Port<>(port, beans.getBean(port));
    }
}

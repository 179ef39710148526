package vn.sogiamsat.command.room;

import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where nobody watches the disk there is always room. */
@Configuration(proxyBeanMethods = false)
class RoomConfiguration {
    @Bean
    ConfigurerModule guardRoom(ObjectProvider<Room> rooms) {
        Room room = rooms.getIfAvailable(() -> () -> true);
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.commandBus().registerHandlerInterceptor(new RoomGuard(room))));
    }
}

package vn.sogiamsat.command.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;
import vn.sogiamsat.core.command.NoRoomException;

class RoomGuardTest {
    private final AtomicBoolean left = new AtomicBoolean(true);
    private final AtomicInteger handled = new AtomicInteger();

    @Test
    void no_command_is_taken_up_while_there_is_no_room_and_all_are_again_afterwards() {
        CommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(String.class.getName(), command -> handled.incrementAndGet());
        bus.registerHandlerInterceptor(new RoomGuard(left::get));
        CommandGateway commands =
                DefaultCommandGateway.builder().commandBus(bus).build();

        left.set(false);
        assertThatThrownBy(() -> commands.sendAndWait("tell"))
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining("sắp đầy")
                .hasMessageContaining("nothing was kept");
        assertThat(handled).hasValue(0);

        left.set(true);
        assertThat(commands.<Integer>sendAndWait("tell")).isEqualTo(1);
    }
}

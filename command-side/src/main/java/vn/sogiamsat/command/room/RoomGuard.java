package vn.sogiamsat.command.room;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.sogiamsat.core.command.NoRoomException;

/** Refuses every command while there is no room: whoever sends it, from whatever page or process. */
final class RoomGuard implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Room room;

    RoomGuard(Room room) {
        this.room = room;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        if (!room.isLeft()) {
            throw new NoRoomException();
        }
        return chain.proceed();
    }
}

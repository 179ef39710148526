package vn.sogiamsat.command.store;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.command.CommandRefused;

/**
 * Lets a refusal reach who sent the command from another process. Of an exception only its text crosses, and the
 * details of a {@link CommandExecutionException}, which Axon looks for among the causes.
 */
final class RefusalsCross implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (CommandRefused refused) {
            if (refused.getCause() == null) {
                refused.initCause(new CommandExecutionException(refused.code(), null, refused.told()));
            }
            throw refused;
        }
    }
}

package vn.sogiamsat.app.trace;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.slf4j.MDC;
import vn.sogiamsat.core.Correlation;

/** Writes the id of the request into each command that it brings. */
final class CarriedOn implements MessageDispatchInterceptor<CommandMessage<?>> {
    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, command) -> {
            String request = MDC.get(Correlation.REQUEST);
            return request == null ? command : command.andMetaData(Map.of(Correlation.REQUEST, request));
        };
    }
}

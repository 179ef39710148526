package vn.sogiamsat.app.trace;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vn.sogiamsat.core.Correlation;

/** Logs under the request's id while a command is handled, also where it was sent by another process. */
final class TakenUp implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(TakenUp.class);

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        Object request = unit.getMessage().getMetaData().get(Correlation.REQUEST);
        String before = MDC.get(Correlation.REQUEST);
        if (request != null) {
            MDC.put(Correlation.REQUEST, request.toString());
        }
        unit.afterCommit(done -> LOG.debug("committed: {}", done.getMessage().getCommandName()));
        unit.onCleanup(done -> {
            if (before == null) {
                MDC.remove(Correlation.REQUEST);
            } else {
                MDC.put(Correlation.REQUEST, before);
            }
        });
        return chain.proceed();
    }
}

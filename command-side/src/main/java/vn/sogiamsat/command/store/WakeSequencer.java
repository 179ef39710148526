package vn.sogiamsat.command.store;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Tells the sequencer after each commit, so that positions follow at once. */
final class WakeSequencer implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Sequencer sequencer;

    WakeSequencer(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        unit.afterCommit(done -> sequencer.wake());
        return chain.proceed();
    }
}

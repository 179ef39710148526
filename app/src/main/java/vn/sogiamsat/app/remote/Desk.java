package vn.sogiamsat.app.remote;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/** Answers what other processes ask of the ports that this one has. */
final class Desk implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final QueryBus bus;
    private final List<Port<?>> ports;
    private final Held held = new Held();
    private final JsonMapper json = Wire.writer(held);
    private final List<Registration> registrations = new ArrayList<>();

    /** A port and who answers for it. */
    record Port<P>(Class<P> type, P real) {}

    Desk(QueryBus bus, List<Port<?>> ports) {
        this.bus = bus;
        this.ports = List.copyOf(ports);
    }

    @Override
    public synchronized void start() {
        ports.forEach(port -> subscribe(Caller.name(port.type()), call -> answer(port.type(), port.real(), call)));
        subscribe(held.place(), this::answerHeld);
    }

    private interface Answering {
        PortAnswer to(PortCall call);
    }

    private void subscribe(String name, Answering answering) {
        MessageHandler<QueryMessage<?, PortAnswer>> handler =
                message -> answering.to((PortCall) Objects.requireNonNull(message.getPayload()));
        registrations.add(bus.subscribe(name, PortAnswer.class, handler));
    }

    private PortAnswer answerHeld(PortCall call) {
        UUID id = Objects.requireNonNull(call.held());
        Held.Thing thing = held.find(id);
        if (thing == null) {
            return Failures.answer(new IllegalStateException("it was given back, or waited for too long"));
        }
        if (call.method().equals("close")) {
            held.forget(id);
            return PortAnswer.of(null);
        }
        return answer(thing.type(), thing.what(), call);
    }

    private PortAnswer answer(Class<?> type, Object real, PortCall call) {
        try {
            Method method = method(type, call);
            method.setAccessible(true);
            Object value = method.invoke(real, arguments(method, call));
            return PortAnswer.of(value == null ? null : json.writeValueAsString(value));
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getTargetException();
            if (!Failures.isKnown(thrown)) {
                LOG.error("{}.{}, asked by another process, failed", type.getSimpleName(), call.method(), thrown);
            }
            return Failures.answer(thrown);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.error("{}.{} cannot be answered", type.getSimpleName(), call.method(), e);
            return Failures.answer(e);
        }
    }

    private static Method method(Class<?> type, PortCall call) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(call.method())
                        && each.getParameterCount() == call.arguments().size())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(call.method()));
    }

    private @Nullable Object[] arguments(Method method, PortCall call) {
        Type[] types = method.getGenericParameterTypes();
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = json.readValue(call.arguments().get(i), json.constructType(types[i]));
        }
        return arguments;
    }

    @Override
    public synchronized void stop() {
        registrations.forEach(Registration::cancel);
        registrations.clear();
        held.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return !registrations.isEmpty();
    }
}

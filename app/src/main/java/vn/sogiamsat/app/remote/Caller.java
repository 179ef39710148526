package vn.sogiamsat.app.remote;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.core.port.UnreachableException;

/** Makes ports whose calls go to another process. Each call throws {@link UnreachableException} where none answers. */
final class Caller {
    private static final long PATIENCE_SECONDS = 30;

    private final QueryGateway queries;
    private final JsonMapper json;

    Caller(QueryGateway queries) {
        this.queries = queries;
        this.json = Wire.reader(this);
    }

    /** The name of the query by which a port is asked. */
    static String name(Class<?> port) {
        return "vn.sogiamsat.port." + port.getSimpleName();
    }

    /** A port that any process that has it may answer. */
    <P> P port(Class<P> port) {
        return proxy(port, name(port), null);
    }

    /** What one process, and no other, holds for this one. */
    <P> P held(Class<P> type, String place, UUID id) {
        return proxy(type, place, id);
    }

    private <P> P proxy(Class<P> type, String name, @Nullable UUID held) {
        InvocationHandler handler = (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? ofObject(proxy, method, arguments, name)
                : decode(method, one(name, call(held, method, arguments)));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What every process that has the port answers; one that fails is left out. Empty where there is none. */
    <T> List<T> all(Class<?> port, Class<T> item, String method) {
        PortCall call = new PortCall(null, method, List.of());
        JavaType list = json.getTypeFactory().constructCollectionType(List.class, item);
        try {
            return queries.scatterGather(
                            name(port),
                            call,
                            ResponseTypes.instanceOf(PortAnswer.class),
                            PATIENCE_SECONDS,
                            TimeUnit.SECONDS)
                    .filter(answer -> answer.failure() == null)
                    .map(answer ->
                            answer.value() == null ? List.<T>of() : json.<List<T>>readValue(answer.value(), list))
                    .flatMap(List::stream)
                    .toList();
        } catch (RuntimeException e) {
            throw new UnreachableException(port.getSimpleName() + " is not answered", e);
        }
    }

    private PortCall call(@Nullable UUID held, Method method, Object @Nullable [] arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments == null ? new Object[0] : arguments) {
            texts.add(json.writeValueAsString(argument));
        }
        return new PortCall(held, method.getName(), texts);
    }

    private PortAnswer one(String name, PortCall call) {
        try {
            return queries.query(name, call, ResponseTypes.instanceOf(PortAnswer.class))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new UnreachableException(name + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", e);
        }
    }

    private @Nullable Object decode(Method method, PortAnswer answer) throws Exception {
        if (answer.failure() != null) {
            throw Failures.thrown(answer);
        }
        return answer.value() == null
                ? null
                : json.readValue(answer.value(), json.constructType(method.getGenericReturnType()));
    }

    private static @Nullable Object ofObject(Object proxy, Method method, Object @Nullable [] arguments, String name) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> name;
            default -> throw new UndeclaredThrowableException(null, method.toString());
        };
    }
}

package vn.sogiamsat.projections.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.ElasticsearchTransport;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * What a process does until it is killed at one of its steps. From then on nothing it sends arrives anywhere and no
 * answer reaches it: what is left of it in memory can do no good and no harm.
 */
final class Life {
    /** Whether the last step was still done. */
    enum End {
        BEFORE,
        AFTER
    }

    private final String last;
    private final End end;
    private volatile boolean over;

    /** @param last such as {@code create audit-v1-2}, {@code show}, {@code forget views-v1} */
    Life(String last, End end) {
        this.last = last;
        this.end = end;
    }

    /** One that is not killed. */
    static Life whole() {
        return new Life("killed by nothing", End.BEFORE);
    }

    boolean isOver() {
        return over;
    }

    /** Elasticsearch as this process reaches it. */
    ElasticsearchClient client(ElasticsearchClient real) {
        ElasticsearchTransport transport = real._transport();
        return new ElasticsearchClient(as(ElasticsearchTransport.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("performRequest")) {
                return call(method, transport, arguments);
            }
            return take(Steps.of(arguments[0]), () -> call(method, transport, arguments));
        }));
    }

    /** The positions of the processors as this process reaches them. */
    TokenStore tokens(TokenStore real) {
        return as(
                TokenStore.class,
                (proxy, method, arguments) -> take(
                        method.getName().equals("deleteToken") ? "forget " + arguments[0] : "",
                        () -> call(method, real, arguments)));
    }

    private interface Doing {
        @Nullable Object call() throws Throwable;
    }

    private @Nullable Object take(String step, Doing doing) throws Throwable {
        boolean isLast = step.equals(last);
        if (isLast && end == End.BEFORE) {
            over = true;
        }
        requireAlive();
        Object answer = doing.call();
        if (isLast) {
            over = true;
        }
        requireAlive();
        return answer;
    }

    private void requireAlive() {
        if (over) {
            throw new IllegalStateException("this process was killed");
        }
    }

    private static @Nullable Object call(Method method, Object real, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Life.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

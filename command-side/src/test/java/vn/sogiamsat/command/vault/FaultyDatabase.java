package vn.sogiamsat.command.vault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A real database, of which any statement and any commit can fail. */
final class FaultyDatabase extends DelegatingDataSource {
    private static final String CONNECTION_FAILURE = "08006";

    private final Faults faults;

    FaultyDatabase(DataSource database, Faults faults) {
        super(database);
        this.faults = faults;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, (unused, method, arguments) -> switch (method.getName()) {
            case "commit" -> step("commit", connection, method, arguments);
            case "prepareStatement" ->
                statement(String.valueOf(arguments[0]), (PreparedStatement) call(connection, method, arguments));
            default -> call(connection, method, arguments);
        });
    }

    private PreparedStatement statement(String sql, PreparedStatement statement) {
        String name = sql.strip().replaceAll("\\s+", " ");
        return proxy(
                PreparedStatement.class,
                (unused, method, arguments) -> method.getName().startsWith("execute")
                        ? step(name.substring(0, Math.min(40, name.length())), statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private Object step(String name, Object target, Method method, Object @Nullable [] arguments) throws Exception {
        return faults.step(
                "database: " + name,
                (Exception) new SQLException("injected: " + name, CONNECTION_FAILURE),
                () -> call(target, method, arguments));
    }

    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

package vn.sogiamsat.query.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords: so many failures within a quarter of an hour and the door stays shut until the
 * quarter is over, also to the right password. A single address shuts out itself long before it can shut out a user.
 * Thread-safe.
 */
@Component
class LoginThrottle {
    static final int LIMIT_PER_USER_AND_ADDRESS = 5;
    static final int LIMIT_PER_ADDRESS = 30;
    static final int LIMIT_PER_USER = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final Cache<List<String>, Integer> failures;

    LoginThrottle(Clock clock) {
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(100_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean isShut(String login, String address) {
        return count(both(login, address)) >= LIMIT_PER_USER_AND_ADDRESS
                || count(address(address)) >= LIMIT_PER_ADDRESS
                || count(user(login)) >= LIMIT_PER_USER;
    }

    void failed(String login, String address) {
        for (List<String> key : List.of(both(login, address), address(address), user(login))) {
            failures.asMap().merge(key, 1, Integer::sum);
        }
    }

    void succeeded(String login, String address) {
        failures.invalidate(both(login, address));
    }

    private int count(List<String> key) {
        Integer count = failures.getIfPresent(key);
        return count == null ? 0 : count;
    }

    private static List<String> both(String login, String address) {
        return List.of("both", login, address);
    }

    private static List<String> address(String address) {
        return List.of("address", address);
    }

    private static List<String> user(String login) {
        return List.of("user", login);
    }
}

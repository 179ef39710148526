package vn.sogiamsat.query.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The users as the file has them now, read again when it changes. While a changed file cannot be understood, the last
 * good one holds: a slip of an editor locks nobody out. Thread-safe.
 */
public final class Users {
    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private final UserFile file;
    private volatile State state;

    private record State(@Nullable Object stamp, Map<String, User> users) {}

    /** @throws UserFileException when the file cannot be understood */
    public Users(UserFile file) {
        this.file = file;
        this.state = new State(stamp(), byLogin(file.list()));
    }

    public Optional<User> find(String login) {
        Object stamp = stamp();
        State known = state;
        if (stamp == null || !stamp.equals(known.stamp())) {
            known = new State(stamp, readOr(known.users()));
            state = known;
        }
        return Optional.ofNullable(known.users().get(login));
    }

    private Map<String, User> readOr(Map<String, User> before) {
        try {
            return byLogin(file.list());
        } catch (UserFileException e) {
            LOG.error("The users stay as they were: {}", e.getMessage());
            return before;
        }
    }

    private @Nullable Object stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return null;
        }
    }

    private static Map<String, User> byLogin(List<User> users) {
        return users.stream().collect(Collectors.toUnmodifiableMap(User::login, Function.identity()));
    }
}

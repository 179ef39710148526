package vn.sogiamsat.query.user;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The file of users. It is rewritten whole, under a lock that other processes respect, and readable by its owner only.
 * Every method reads the file anew. Thread-safe.
 */
public final class UserFile {
    /** As many bytes as bcrypt looks at. */
    public static final int LONGEST_PASSWORD = 72;

    private final Path file;
    private final PasswordEncoder encoder;
    private final OneTimePassword oneTimePassword;

    public UserFile(Path file) {
        this(file, new BCryptPasswordEncoder(12), new SecureRandom());
    }

    UserFile(Path file, PasswordEncoder encoder, SecureRandom random) {
        this.file = file.toAbsolutePath();
        this.encoder = encoder;
        this.oneTimePassword = new OneTimePassword(random);
    }

    /** Checks passwords against the hashes of this file. */
    public PasswordEncoder encoder() {
        return encoder;
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** @throws UserFileException when the file is missing or cannot be understood */
    public List<User> list() {
        try {
            return UserYaml.read(Files.readString(file));
        } catch (UserFileException e) {
            throw new UserFileException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UserFileException("cannot read the file of users " + file + ": " + e.getMessage(), e);
        }
    }

    public Optional<User> find(String login) {
        return list().stream().filter(user -> user.login().equals(login)).findFirst();
    }

    /** Adds a user who keeps no source. */
    public String add(String login, String name, List<String> roles, List<String> units, String language) {
        return add(login, name, roles, units, List.of(), language);
    }

    /**
     * Adds a user.
     *
     * @param roles codes: inspector, leader, clerk, administrator; may be empty where there are sources
     * @param units codes of units, or {@code *}; may be empty where there are sources
     * @param sources names of the sources they keep, or {@code *}
     * @param language {@code vi} or {@code en}
     * @return the one-time password
     * @throws UserFileException when the login is taken or anything is not in its form
     */
    public String add(
            String login, String name, List<String> roles, List<String> units, List<String> sources, String language) {
        if (!login.matches(User.LOGIN)) {
            throw new UserFileException("the login must have the form " + User.LOGIN + ", lower case");
        }
        String password = oneTimePassword.next();
        User user = new User(
                login,
                name.isBlank() ? login : name,
                UserYaml.roles(roles, !sources.isEmpty(), login),
                UserYaml.units(units, !sources.isEmpty(), login),
                UserYaml.sources(sources, login),
                UserYaml.locale(language, login),
                encode(password),
                true);
        change(users -> {
            if (users.stream().anyMatch(other -> other.login().equals(login))) {
                throw new UserFileException("there is already a user " + login);
            }
            List<User> more = new ArrayList<>(users);
            more.add(user);
            return more;
        });
        return password;
    }

    /**
     * Gives a user a new one-time password and returns it.
     *
     * @throws UserFileException when there is no such user
     */
    public String reset(String login) {
        String password = oneTimePassword.next();
        replace(login, user -> user.withPassword(encode(password), true));
        return password;
    }

    /** @throws UserFileException when there is no such user, or nobody would be left to administer */
    public void remove(String login) {
        change(users -> {
            User gone = users.stream()
                    .filter(user -> user.login().equals(login))
                    .findFirst()
                    .orElseThrow(() -> unknown(login));
            List<User> rest = users.stream().filter(user -> user != gone).toList();
            if (gone.is(UserRole.ADMINISTRATOR) && rest.stream().noneMatch(user -> user.is(UserRole.ADMINISTRATOR))) {
                throw new UserFileException(login + " is the last administrator; add another one first");
            }
            return rest;
        });
    }

    /**
     * Sets the password the user chose; it is no one-time password any longer.
     *
     * @throws UserFileException when there is no such user
     */
    public void changePassword(String login, String password) {
        replace(login, user -> user.withPassword(encode(password), false));
    }

    /**
     * Makes the file with its first user where there is none.
     *
     * @param oneTimePasswordFile where the first user's password is left, readable by its owner only
     * @return whether the file was made
     */
    public boolean createFirst(String login, Path oneTimePasswordFile) {
        return locked(() -> {
            if (exists()) {
                return false;
            }
            String password = oneTimePassword.next();
            // The password before the file: a crash between the two leaves a file to be made again, not a locked door.
            OwnerOnly.replace(oneTimePasswordFile, password);
            OwnerOnly.replace(
                    file,
                    UserYaml.write(List.of(new User(
                            login,
                            "Quản trị hệ thống",
                            Set.of(UserRole.ADMINISTRATOR),
                            List.of(User.ALL_UNITS),
                            List.of(),
                            Locale.of("vi"),
                            encode(password),
                            true))));
            return true;
        });
    }

    private void replace(String login, UnaryOperator<User> replacement) {
        change(users -> {
            if (users.stream().noneMatch(user -> user.login().equals(login))) {
                throw unknown(login);
            }
            return users.stream()
                    .map(user -> user.login().equals(login) ? replacement.apply(user) : user)
                    .toList();
        });
    }

    private void change(UnaryOperator<List<User>> change) {
        locked(() -> {
            OwnerOnly.replace(file, UserYaml.write(change.apply(list())));
            return true;
        });
    }

    private synchronized boolean locked(Work work) {
        try {
            Files.createDirectories(file.getParent());
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(
                            lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.FILE);
                    var held = channel.lock()) {
                OwnerOnly.giveToOwnerOfFolder(lock);
                return work.done();
            }
        } catch (IOException e) {
            throw new UserFileException("cannot write the file of users " + file + ": " + e.getMessage(), e);
        }
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static UserFileException unknown(String login) {
        return new UserFileException("there is no user " + login);
    }

    private interface Work {
        boolean done() throws IOException;
    }
}

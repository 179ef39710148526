package vn.sogiamsat.query.user;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One person who may sign in.
 *
 * @param login lower case: letters, digits, dot, underscore, hyphen; at most 40 characters
 * @param name what pages call them
 * @param roles at least one, or none for who only keeps sources
 * @param units codes of the units whose subtrees they see, or {@value #ALL_UNITS} for everything
 * @param sources names of the sources they keep, or {@value #ALL_SOURCES} for all
 * @param locale in which pages greet them: {@code vi} or {@code en}
 * @param passwordHash bcrypt
 * @param mustChangePassword whether the password is a one-time one
 */
public record User(
        String login,
        String name,
        Set<UserRole> roles,
        List<String> units,
        List<String> sources,
        Locale locale,
        String passwordHash,
        boolean mustChangePassword)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for every unit. */
    public static final String ALL_UNITS = "*";

    /** Stands for every source. */
    public static final String ALL_SOURCES = "*";

    static final String LOGIN = "[a-z0-9][a-z0-9._-]{0,39}";

    public User {
        roles = Set.copyOf(roles);
        units = List.copyOf(units);
        sources = List.copyOf(sources);
    }

    public boolean is(UserRole role) {
        return roles.contains(role);
    }

    User withPassword(String hash, boolean oneTime) {
        return new User(login, name, roles, units, sources, locale, hash, oneTime);
    }

    /** Without the password's hash, so that it never reaches a log. */
    @Override
    public String toString() {
        return login;
    }
}

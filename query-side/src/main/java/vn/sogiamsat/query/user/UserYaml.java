package vn.sogiamsat.query.user;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import vn.sogiamsat.core.Subject;

/** The form of the file of users: reads it with errors a person can act on, and writes it. */
final class UserYaml {
    private static final String HEAD = """
            # Người dùng của Sổ Giám Sát / the users of So Giam Sat. See docs/users.md.
            # Mật khẩu chỉ lưu dạng bcrypt / passwords are kept as bcrypt only: use `./ledger user`.
            """;

    /** As registration takes it. */
    private static final String SOURCE = "[a-z][a-z0-9-]{1,59}";

    private UserYaml() {}

    static List<User> read(String text) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new UserFileException("not YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof Map<?, ?> map) || !(map.get("users") instanceof List<?> entries)) {
            throw new UserFileException("there must be one key, users, with a list of users");
        }
        List<User> users = new ArrayList<>();
        Set<String> logins = new HashSet<>();
        for (Object entry : entries) {
            User user = user(entry, users.size() + 1);
            if (!logins.add(user.login())) {
                throw new UserFileException("user " + user.login() + " stands there twice");
            }
            users.add(user);
        }
        return List.copyOf(users);
    }

    static String write(List<User> users) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return HEAD
                + new Yaml(new Representer(options), options)
                        .dump(Map.of(
                                "users", users.stream().map(UserYaml::entry).toList()));
    }

    private static Map<String, Object> entry(User user) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("login", user.login());
        entry.put("name", user.name());
        entry.put("roles", user.roles().stream().sorted().map(UserRole::code).toList());
        entry.put("units", user.units());
        if (!user.sources().isEmpty()) {
            entry.put("sources", user.sources());
        }
        entry.put("locale", user.locale().getLanguage());
        entry.put("password", user.passwordHash());
        entry.put("must-change-password", user.mustChangePassword());
        return entry;
    }

    private static User user(Object entry, int number) {
        String where = "user number " + number;
        if (!(entry instanceof Map<?, ?> fields)) {
            throw new UserFileException(where + " must have the keys login, roles, units and password");
        }
        String login = text(fields, "login", where);
        if (!login.matches(User.LOGIN)) {
            throw new UserFileException(where + ": login must have the form " + User.LOGIN);
        }
        where = "user " + login;
        String hash = text(fields, "password", where);
        if (!hash.matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
            throw new UserFileException(where + ": password must be a bcrypt hash; give one with ./ledger user reset");
        }
        Object name = fields.get("name");
        List<String> sources =
                sources(fields.containsKey("sources") ? texts(fields, "sources", where) : List.of(), where);
        boolean keeps = !sources.isEmpty();
        return new User(
                login,
                name == null ? login : name.toString(),
                roles(keeps && !fields.containsKey("roles") ? List.of() : texts(fields, "roles", where), keeps, where),
                units(keeps && !fields.containsKey("units") ? List.of() : texts(fields, "units", where), keeps, where),
                sources,
                locale(fields.get("locale"), where),
                hash,
                Boolean.TRUE.equals(fields.get("must-change-password")));
    }

    /** @param mayBeNone whether there is something else that they are here for */
    static Set<UserRole> roles(List<String> codes, boolean mayBeNone, String where) {
        Set<UserRole> roles = new TreeSet<>();
        for (String code : codes) {
            UserRole role = null;
            for (UserRole candidate : UserRole.values()) {
                role = candidate.code().equals(code) ? candidate : role;
            }
            if (role == null) {
                throw new UserFileException(
                        where + ": unknown role " + code + "; known are inspector, leader, clerk, administrator");
            }
            roles.add(role);
        }
        if (roles.isEmpty() && !mayBeNone) {
            throw new UserFileException(where + ": at least one role is needed, or a source that they keep");
        }
        return roles;
    }

    static List<String> sources(List<String> names, String where) {
        for (String name : names) {
            if (!name.equals(User.ALL_SOURCES) && !name.matches(SOURCE)) {
                throw new UserFileException(where + ": not the name of a source: " + name);
            }
        }
        return names;
    }

    /** @param mayBeNone whether there is something else that they are here for */
    static List<String> units(List<String> codes, boolean mayBeNone, String where) {
        for (String code : codes) {
            if (!code.equals(User.ALL_UNITS) && !code.matches(Subject.CODE)) {
                throw new UserFileException(where + ": not the code of a unit: " + code);
            }
        }
        if (codes.isEmpty() && !mayBeNone) {
            throw new UserFileException(where + ": at least one unit's code is needed, or \"*\" for all");
        }
        return codes;
    }

    static Locale locale(@Nullable Object language, String where) {
        if (language == null || language.equals("vi")) {
            return Locale.of("vi");
        }
        if (language.equals("en")) {
            return Locale.ENGLISH;
        }
        throw new UserFileException(where + ": locale must be vi or en");
    }

    private static String text(Map<?, ?> fields, String key, String where) {
        if (fields.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new UserFileException(where + ": " + key + " is missing or not a text");
    }

    private static List<String> texts(Map<?, ?> fields, String key, String where) {
        if (fields.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new UserFileException(where + ": " + key + " must be a list");
    }
}

package vn.sogiamsat.app.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.sogiamsat.app.testing.CommandLineRun;

/**
 * A compose file as it is read, its anchors resolved and its variables left as they are.
 *
 * @param text as written
 * @param content as read
 */
public record ComposeFile(String name, String text, Map<String, Object> content) {
    public static final String FULL = "docker-compose.yml";
    public static final String SINGLE = "docker-compose.single.yml";

    /** A file at the top of the project. */
    public static ComposeFile shipped(String name) {
        try {
            return of(name, Files.readString(CommandLineRun.repository().resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Stream<ComposeFile> all() {
        return Stream.of(FULL, SINGLE).map(ComposeFile::shipped);
    }

    static ComposeFile of(String name, String text) {
        return new ComposeFile(name, text, map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    }

    /** Every service by its name. */
    public Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        map(content.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    /** As it is where nothing but what must be set is set. */
    public ComposeFile withDefaults() {
        return of(name, text.replaceAll("\\$\\{\\w+:-([^}]*)}", "$1"));
    }

    /** Whether a service is made of our own image. */
    public static boolean isOurs(Map<String, Object> service) {
        return service.containsKey("build");
    }

    /** Whether a service is the application, not a command that ends. */
    static boolean isApplication(Map<String, Object> service) {
        return isOurs(service) && !service.containsKey("command") && !service.containsKey("entrypoint");
    }

    static Map<String, Object> environment(Map<String, Object> service) {
        return map(service.get("environment"));
    }

    /** What is below a node; nothing where there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    /** The entries of a list; none where there is no such list. */
    public static List<String> list(Map<String, Object> node, String key) {
        return ((List<?>) node.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}

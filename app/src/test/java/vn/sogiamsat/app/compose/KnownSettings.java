package vn.sogiamsat.app.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.app.testing.CommandLineRun;

/**
 * The settings that the application binds, by their names without hyphens: so a variable of the environment names them.
 */
final class KnownSettings {
    private static final Pattern VALUE = Pattern.compile("\\$\\{(ledger\\.[a-z.-]+)");

    private final Set<String> names = new TreeSet<>();

    private KnownSettings() {}

    static Set<String> all() {
        KnownSettings known = new KnownSettings();
        try {
            known.addOurDefaults();
            known.addOurRecords();
            known.addOurValues();
            known.addLibraries();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return known.names;
    }

    private void add(String name) {
        names.add(name.replace("-", "").toLowerCase(Locale.ROOT));
    }

    private void addOurDefaults() throws IOException {
        try (InputStream stream = KnownSettings.class.getResourceAsStream("/application.yaml")) {
            addAll("", new Yaml(new SafeConstructor(new LoaderOptions())).load(stream));
        }
    }

    private void addAll(String prefix, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> addAll(prefix.isEmpty() ? key.toString() : prefix + "." + key, value));
        } else {
            add(prefix);
        }
    }

    private void addOurRecords() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("vn.sogiamsat")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            addComponents(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void addComponents(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName();
            add(name);
            if (component.getType().isRecord()) {
                addComponents(name, component.getType());
            }
        }
    }

    /** Those that are asked for one by one. */
    private void addOurValues() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.find(
                CommandLineRun.repository(),
                20,
                (file, attributes) -> file.toString().matches(".*/src/main/java/.*\\.java"))) {
            sources = files.toList();
        }
        for (Path source : sources) {
            VALUE.matcher(Files.readString(source)).results().forEach(found -> add(found.group(1)));
        }
    }

    /** What Spring Boot and Axon publish of theirs. */
    private void addLibraries() throws IOException {
        JsonMapper json = new JsonMapper();
        for (URL metadata : Collections.list(
                KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream stream = metadata.openStream()) {
                json.readTree(stream)
                        .path("properties")
                        .forEach(property -> add(property.path("name").asString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package vn.sogiamsat.dashboards.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sogiamsat.dashboards.model.Language;

/** Writes the files that Kibana imports: one a language with everything, and one for each object, named by its id. */
public final class Build {
    /** Where they lie among the resources. */
    public static final String FOLDER = "kibana";

    private Build() {}

    /** @param arguments the folder to write to; what else it holds is removed */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), UTF_8);
        }
    }

    /** What is in each file, by its name. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (Language language : Language.values()) {
            StringBuilder all = new StringBuilder();
            Shipped.objects(language).forEach(object -> {
                String line = object.line() + "\n";
                all.append(line);
                files.put(object.id() + ".ndjson", line);
            });
            files.put(all(language), all.toString());
        }
        return files;
    }

    /** The file with everything of a language. */
    public static String all(Language language) {
        return "all-" + language.code() + ".ndjson";
    }
}

package vn.sogiamsat.app.compose;

import static vn.sogiamsat.app.compose.ComposeFile.list;
import static vn.sogiamsat.app.compose.ComposeFile.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every compose file must keep; each rule tells what breaks it, and nothing where it is kept. */
final class Rules {
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$(?:\\{(\\w+)([^}]*)}|(\\w+))");
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{\\w+:\\?[^}]+}");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d+\\.\\d+[\\w.-]*");
    private static final Pattern LOOPBACK =
            Pattern.compile("\\$\\{\\w+_ADDRESS:-127\\.0\\.0\\.1}:\\$\\{\\w+_PORT:-\\d+}:\\d+");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|token|secret|encryptionkey)");

    private Rules() {}

    /** Each variable stops the start with a word of what to do, or has a default. */
    static List<String> variables(ComposeFile file) {
        List<String> broken = new ArrayList<>();
        Matcher found = VARIABLE.matcher(file.text());
        while (found.find()) {
            String how = found.group(2);
            if (how == null || !how.startsWith(":?") && !how.startsWith(":-")) {
                broken.add(found.group() + " has neither a default nor a word of what to do");
            }
        }
        return broken;
    }

    /** Variables that must be set. */
    static Set<String> demanded(ComposeFile file) {
        return variables(file, ":?").keySet();
    }

    /** Variables that may be set, with their defaults. */
    static Map<String, String> optional(ComposeFile file) {
        return variables(file, ":-");
    }

    private static Map<String, String> variables(ComposeFile file, String how) {
        Map<String, String> variables = new TreeMap<>();
        Matcher found = VARIABLE.matcher(file.text());
        while (found.find()) {
            String rest = found.group(2);
            if (rest != null && rest.startsWith(how)) {
                variables.put(found.group(1), rest.substring(2));
            }
        }
        return variables;
    }

    static List<String> images(ComposeFile file) {
        return each(file, (name, service, broken) -> {
            String image = String.valueOf(service.get("image"));
            if (!PINNED.matcher(image).matches()) {
                broken.add(name + " runs " + image + ", which is no full version");
            }
        });
    }

    static List<String> ports(ComposeFile file) {
        return each(
                file,
                (name, service, broken) -> list(service, "ports").stream()
                        .filter(port -> !LOOPBACK.matcher(port).matches())
                        .forEach(port -> broken.add(name + " opens " + port + " to others than this machine")));
    }

    static List<String> secrets(ComposeFile file) {
        return each(
                file,
                (name, service, broken) -> ComposeFile.environment(service).forEach((variable, value) -> {
                    if (SECRET.matcher(variable).matches()
                            && !DEMANDED.matcher(String.valueOf(value)).matches()) {
                        broken.add(name + " has a " + variable + " that is not demanded from .env");
                    }
                }));
    }

    static List<String> order(ComposeFile file) {
        return each(
                file,
                (name, service, broken) -> map(service.get("depends_on")).forEach((other, how) -> {
                    Map<String, Object> awaited = file.services().get(other);
                    String condition = String.valueOf(map(how).get("condition"));
                    if (awaited == null) {
                        broken.add(name + " waits for " + other + ", which is not there");
                    } else if (condition.equals("service_healthy") && !isWatched(awaited)) {
                        broken.add(name + " waits for the health of " + other + ", which nobody looks at");
                    } else if (condition.equals("service_completed_successfully")
                            && !"no".equals(awaited.get("restart"))) {
                        broken.add(name + " waits for the end of " + other + ", which is started again");
                    } else if (condition.equals("service_started")) {
                        broken.add(name + " waits for the mere start of " + other);
                    } else if (!list(service, "profiles").containsAll(list(awaited, "profiles"))) {
                        broken.add(name + " waits for " + other + ", which is of another profile");
                    }
                }));
    }

    private static boolean isWatched(Map<String, Object> service) {
        return service.containsKey("healthcheck")
                && map(service.get("healthcheck")).containsKey("test");
    }

    static List<String> limits(ComposeFile file) {
        return each(file, (name, service, broken) -> {
            for (String key : List.of("mem_limit", "restart", "healthcheck", "logging")) {
                if (!service.containsKey(key)) {
                    broken.add(name + " has no " + key);
                }
            }
            if (!list(service, "cap_drop").equals(List.of("ALL"))) {
                broken.add(name + " keeps capabilities that it does not ask for");
            }
            if (!list(service, "security_opt").contains("no-new-privileges:true")) {
                broken.add(name + " may gain privileges");
            }
            if (Boolean.TRUE.equals(service.get("privileged"))) {
                broken.add(name + " is privileged");
            }
            if (ComposeFile.isOurs(service) && !Boolean.TRUE.equals(service.get("read_only"))) {
                broken.add(name + " can write into its image");
            }
        });
    }

    /** Volumes and networks are declared where they are used, and used where they are declared. */
    static List<String> names(ComposeFile file) {
        List<String> broken = new ArrayList<>();
        for (String kind : List.of("volumes", "networks")) {
            Set<String> used = new TreeSet<>();
            file.services()
                    .values()
                    .forEach(service -> list(service, kind).stream()
                            .map(entry -> entry.replaceFirst(":.*", ""))
                            .filter(entry -> !entry.startsWith("."))
                            .forEach(used::add));
            Set<String> declared = map(file.content().get(kind)).keySet();
            used.stream()
                    .filter(one -> !declared.contains(one))
                    .forEach(one -> broken.add(kind + ": " + one + " is not declared"));
            declared.stream()
                    .filter(one -> !used.contains(one))
                    .forEach(one -> broken.add(kind + ": nobody uses " + one));
        }
        return broken;
    }

    /** Only what publishes a port is in a network from which others than this stack can be reached. */
    static List<String> networks(ComposeFile file) {
        Map<String, Object> networks = map(file.content().get("networks"));
        return each(file, (name, service, broken) -> {
            if (!service.containsKey("networks") && !"none".equals(service.get("network_mode"))) {
                broken.add(name + " is in the network that everybody is in");
            }
            list(service, "networks").stream()
                    .filter(network ->
                            !Boolean.TRUE.equals(map(networks.get(network)).get("internal")))
                    .filter(network -> !service.containsKey("ports"))
                    .forEach(network -> broken.add(name + " can reach the outside by " + network));
        });
    }

    private interface Rule {
        void look(String name, Map<String, Object> service, List<String> broken);
    }

    private static List<String> each(ComposeFile file, Rule rule) {
        List<String> broken = new ArrayList<>();
        file.services().forEach((name, service) -> rule.look(name, service, broken));
        return broken;
    }
}

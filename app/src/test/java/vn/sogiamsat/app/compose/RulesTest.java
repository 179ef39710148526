package vn.sogiamsat.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final String GOOD = """
            services:
              store:
                image: store:1.2.3
                environment: { STORE_PASSWORD: "${STORE_PASSWORD:?make it}" }
                restart: unless-stopped
                mem_limit: ${MEMORY:-1g}
                cap_drop: [ALL]
                security_opt: [no-new-privileges:true]
                logging: { driver: json-file }
                healthcheck: { test: [CMD, "true"] }
                volumes: [data:/data]
                networks: [inside]
              prepare:
                image: prepare:1.2
                restart: "no"
                mem_limit: 64m
                cap_drop: [ALL]
                security_opt: [no-new-privileges:true]
                logging: { driver: json-file }
                healthcheck: { disable: true }
                network_mode: none
                depends_on: { store: { condition: service_healthy } }
              pages:
                image: pages:2.0.1
                build: { context: . }
                restart: unless-stopped
                mem_limit: 1g
                read_only: true
                cap_drop: [ALL]
                security_opt: [no-new-privileges:true]
                logging: { driver: json-file }
                healthcheck: { test: [CMD, "true"] }
                networks: [inside, outside]
                ports: ["${PAGES_ADDRESS:-127.0.0.1}:${PAGES_PORT:-80}:80"]
                depends_on: { prepare: { condition: service_completed_successfully } }
            networks: { inside: { internal: true }, outside: {} }
            volumes: { data: {} }
            """;

    private static final List<Function<ComposeFile, List<String>>> ALL = List.of(
            Rules::variables,
            Rules::images,
            Rules::ports,
            Rules::secrets,
            Rules::order,
            Rules::limits,
            Rules::names,
            Rules::networks);

    /** What is put in the place of what, and what is said of it then. */
    static final List<Arguments> FAULTS = List.of(
            Arguments.of("${MEMORY:-1g}", "${MEMORY}", "${MEMORY} has neither a default nor a word"),
            Arguments.of("${MEMORY:-1g}", "$MEMORY", "$MEMORY has neither a default nor a word"),
            Arguments.of("store:1.2.3", "store:latest", "store runs store:latest"),
            Arguments.of("store:1.2.3", "store", "store runs store,"),
            Arguments.of("store:1.2.3", "store:18", "store runs store:18,"),
            Arguments.of("\"${PAGES_ADDRESS:-127.0.0.1}:", "\"", "pages opens ${PAGES_PORT:-80}:80"),
            Arguments.of("ADDRESS:-127.0.0.1", "ADDRESS:-0.0.0.0", "pages opens ${PAGES_ADDRESS:-0.0.0.0}"),
            Arguments.of("\"${STORE_PASSWORD:?make it}\"", "abc", "store has a STORE_PASSWORD"),
            Arguments.of("${STORE_PASSWORD:?make it}", "${STORE_PASSWORD:-abc}", "store has a STORE_PASSWORD"),
            Arguments.of("{ store: {", "{ stores: {", "prepare waits for stores, which is not there"),
            Arguments.of("{ test: [CMD, \"true\"] }", "{ disable: true }", "waits for the health of store"),
            Arguments.of("restart: \"no\"", "restart: always", "pages waits for the end of prepare"),
            Arguments.of("service_healthy", "service_started", "prepare waits for the mere start of store"),
            Arguments.of("image: store", "profiles: [x]\n    image: store", "prepare waits for store, which is of"),
            Arguments.of("mem_limit: ${MEMORY:-1g}", "user: a", "store has no mem_limit"),
            Arguments.of("restart: unless-stopped", "user: a", "store has no restart"),
            Arguments.of("healthcheck: { disable: true }", "user: a", "prepare has no healthcheck"),
            Arguments.of("logging: { driver: json-file }", "user: a", "store has no logging"),
            Arguments.of("cap_drop: [ALL]", "cap_drop: []", "store keeps capabilities"),
            Arguments.of("no-new-privileges:true", "seccomp:x", "store may gain privileges"),
            Arguments.of("network_mode: none", "network_mode: none\n    privileged: true", "prepare is privileged"),
            Arguments.of("read_only: true", "read_only: false", "pages can write into its image"),
            Arguments.of("[data:/data]", "[date:/data]", "volumes: date is not declared"),
            Arguments.of("[data:/data]", "[]", "volumes: nobody uses data"),
            Arguments.of("networks: [inside, outside]", "networks: [inside]", "networks: nobody uses outside"),
            Arguments.of("networks: [inside]", "networks: [outside]", "store can reach the outside"),
            Arguments.of("network_mode: none", "user: a", "prepare is in the network that everybody is in"));

    private static Stream<String> broken(ComposeFile file) {
        return ALL.stream().flatMap(rule -> rule.apply(file).stream());
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.app.compose.ComposeFile#all")
    void the_shipped_files_keep_every_rule(ComposeFile file) {
        assertThat(broken(file)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void each_fault_is_found(String good, String faulty, String said) {
        assertThat(broken(ComposeFile.of("good", GOOD))).isEmpty();
        assertThat(GOOD).contains(good);
        ComposeFile file =
                ComposeFile.of("faulty", GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(faulty)));
        assertThat(broken(file)).anySatisfy(one -> assertThat(one).contains(said));
    }
}

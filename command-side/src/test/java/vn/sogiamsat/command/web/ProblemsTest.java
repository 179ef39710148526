package vn.sogiamsat.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.testing.RawHttp;
import vn.sogiamsat.core.Json;
import vn.sogiamsat.core.command.CommandRefused;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = ProblemsTest.Application.class,
        properties = {"axon.axonserver.enabled=false", "axon.update-check.disabled=true", "faulty=true"})
class ProblemsTest {
    private static final JsonMapper JSON = Json.mapper();

    @LocalServerPort
    private int port;

    @Autowired
    private OperationalLog operations;

    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
            })
    @Import({
        ProblemResolver.class,
        ProblemTranslator.class,
        ProblemWriter.class,
        WebConfiguration.class,
        ContinueOnRead.class,
        Faulty.class
    })
    static class Application {
        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        OperationalLog operationalLog() {
            return new OperationalLog(Clock.systemUTC());
        }
    }

    /** The condition keeps it out of the applications of other tests. */
    @RestController
    @ConditionalOnProperty("faulty")
    static class Faulty {
        @GetMapping("/api/faulty/known")
        String known() {
            throw Problem.of(HttpStatus.CONFLICT, "taken", "Đã có", "Tên đã dùng.", "The name is taken.")
                    .asException();
        }

        @GetMapping("/api/faulty/refused")
        String refused() {
            throw new CommandRefused("unknown-thing", "Không có thứ này. (No such thing.)");
        }

        @GetMapping("/api/faulty/unforeseen")
        String unforeseen() {
            throw new IllegalStateException("secret of the house");
        }

        @GetMapping("/api/faulty/away")
        String away() {
            throw new DataAccessResourceFailureException("connection refused by 10.0.0.1");
        }

        @GetMapping("/api/faulty/number")
        int number(@RequestParam("n") int number) {
            return number;
        }

        @PostMapping("/api/faulty/bytes")
        int bytes(HttpServletRequest request) throws IOException {
            return request.getInputStream().readAllBytes().length;
        }

        @PostMapping("/api/faulty/json")
        String json(@RequestBody Problem.Part part) {
            return part.detail();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/faulty/known,          409, taken",
        "GET,  /api/faulty/refused,        404, unknown-thing",
        "GET,  /api/faulty/unforeseen,     500, internal-error",
        "GET,  /api/faulty/away,           503, unavailable",
        "GET,  /api/faulty/number,         400, bad-request",
        "GET,  /api/faulty/number?n=seven, 400, bad-request",
        "POST, /api/faulty/json,           415, unsupported-media-type",
        "POST, /api/faulty/known,          405, method-not-allowed",
        "GET,  /api/nowhere,               404, not-found",
        "GET,  /api/faulty//known,         400, bad-request",
    })
    void whatever_goes_wrong_is_answered_as_a_problem(String method, String path, int status, String code)
            throws Exception {
        HttpResponse<String> answer = send(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).contains(" (").endsWith(")");
        assertThat(answer.body()).doesNotContain("Exception", "secret of the house", "10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\nhalf",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n",
                "Transfer-Encoding: chunked\r\n\r\nno size\r\nabcde\r\n"
            })
    void a_body_that_does_not_arrive_as_it_should_is_the_senders_problem(String rest) throws IOException {
        for (String path : List.of("/api/faulty/bytes", "/api/faulty/json")) {
            try (RawHttp connection = new RawHttp(port)) {
                connection.send("POST " + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + rest);
                String head = connection.sendNoMore().readHead();
                assertThat(head).startsWith("HTTP/1.1 400").contains("application/problem+json");
            }
        }
        assertThat(operations.problems()).noneMatch(problem -> problem.what().contains("Abort"));
    }

    @Test
    void an_unforeseen_error_is_found_again_under_its_number() throws Exception {
        String body = send("GET", "/api/faulty/unforeseen").body();
        String what = operations.problems().getFirst().what();
        assertThat(body).contains(what.substring(what.lastIndexOf(' ') + 1));
    }

    @Test
    void a_missing_parameter_is_named() throws Exception {
        assertThat(JSON.readTree(send("GET", "/api/faulty/number").body())
                        .path("detail")
                        .asString())
                .contains("'n'");
    }

    @Test
    void a_wrong_method_is_told_the_right_ones_and_a_store_out_of_reach_when_to_come_back() throws Exception {
        assertThat(send("POST", "/api/faulty/known").headers().firstValue("Allow"))
                .hasValue("GET");
        assertThat(send("GET", "/api/faulty/away").headers().firstValue("Retry-After"))
                .isPresent();
    }

    @Test
    void a_problem_without_places_has_no_list_of_them() {
        Problem problem = Problem.of(HttpStatus.CONFLICT, "taken", "Đã có", "Tên đã dùng.", "The name is taken.");
        assertThat(JSON.readTree(JSON.writeValueAsString(problem)).has("errors"))
                .isFalse();
        String listed = JSON.writeValueAsString(
                problem.withErrors(List.of(new Problem.Part("/data/name", "too-long", "Quá dài."))));
        assertThat(JSON.readTree(listed).at("/errors/0/pointer").asString()).isEqualTo("/data/name");
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(
                                    method,
                                    method.equals("GET")
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString("x"))
                            .header("Accept", "text/html")
                            .header("Content-Type", "text/plain")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
